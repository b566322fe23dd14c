import { describe, expect, it } from 'vitest'
import { adviceCatalogue } from './advice-catalogue.ts'
import { advice, wordAdvice } from './advice-words.ts'

describe('the words of an advice', () => {
  it('are filled, and typeset in French', () => {
    const raw = advice('fr/a.md', { line: 2, column: 3 }, 'vague', {
      text: 'afin de',
      instead: { fr: 'Écrivez « pour ».', en: 'Write “pour”.' },
    })
    expect(wordAdvice(raw, 'fr')).toEqual({
      file: 'fr/a.md',
      line: 2,
      column: 3,
      severity: 'advice',
      code: 'vague',
      message: '«\u00a0afin de\u00a0» ne dit rien de précis.',
      fix: 'Écrivez «\u00a0pour\u00a0».',
    })
    expect(wordAdvice(raw, 'en').fix).toBe('Write “pour”.')
  })

  it.each(Object.entries(adviceCatalogue))(
    '%s asks for the same things in both languages',
    (_, { fr, en }) => {
      const names = ({ message, fix }: { readonly message: string; readonly fix: string }) =>
        [...new Set(`${message} ${fix}`.match(/\{[a-z]+\}/g) ?? [])].sort()
      expect(names(fr)).toEqual(names(en))
    },
  )
})

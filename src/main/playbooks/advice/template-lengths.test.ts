import { describe, expect, it } from 'vitest'
import { wordAdvice } from './advice-words.ts'
import type { Limits } from './limits.ts'
import { firstLine, pageOf } from './page.support.ts'
import { templateLengths, tooLong } from './template-lengths.ts'

const reason = { fr: 'Il part en deux SMS.', en: 'Sent as two.' }
const limits: Pick<Limits, 'channels'> = {
  channels: { sms: { advised: { characters: 20 }, most: { characters: 30 }, reason } },
}
const sms = (text: string) =>
  `## Modèles {#modeles}\n\n::: modele {#alerte channel=sms tone=sobre title="T"}\n${text}\n:::`

describe('the length of a template', () => {
  it('is that of the message once filled', () => {
    const page = pageOf(sms('Point à {{ heure }}.'), { values: { heure: '18 h, ce soir' } })
    const [found, ...others] = templateLengths(page, limits)
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity: 'advice', line: firstLine + 2, column: 1 })
    expect(found && wordAdvice(found, 'fr')).toMatchObject({
      message:
        'Rempli, le modèle «\u00a0alerte\u00a0» a 22 caractères. Pour sms\u00a0: 20. Il part en deux SMS.',
      fix: 'Retirez 2 caractères\u00a0: gardez le fait, l’action et l’heure.',
    })
  })

  it('is an error above the most, told once', () => {
    const found = templateLengths(pageOf(sms('mot '.repeat(10))), limits)
    expect(found).toMatchObject([{ severity: 'error', code: 'template-characters-most' }])
  })

  it('is nobody’s business on a channel without a limit', () => {
    expect(templateLengths(pageOf(sms('mot '.repeat(10))), { channels: {} })).toEqual([])
    expect(templateLengths(pageOf(sms('court')), limits)).toEqual([])
  })

  it('looks at a title and its text apart', () => {
    const limit = { advised: { title: 5, characters: 10 }, reason }
    expect(tooLong('Titre\n0123456789', limit)).toEqual([])
    expect(tooLong('Titres\n01234567890', limit)).toEqual([
      { code: 'template-title', count: 6, max: 5 },
      { code: 'template-characters', count: 11, max: 10 },
    ])
  })

  it('can be counted in words', () => {
    expect(tooLong('un deux trois', { advised: { words: 2 }, reason })).toEqual([
      { code: 'template-words', count: 3, max: 2 },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { catalogue } from './problem-catalogue.ts'
import { inReadingOrder, isFatal, type ProblemCode, problem, wordProblem } from './problem-words.ts'

const codes = Object.keys(catalogue).filter((code): code is ProblemCode => code in catalogue)
const place = { line: 3, column: 7 }

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name ?? '').sort()
}

describe('the catalogue', () => {
  it.each(codes)('says %s in both languages with the same parameters', (code) => {
    const { fr, en } = catalogue[code]
    const namesOf = ({ message, fix }: typeof fr | typeof en) =>
      new Set([...placeholders(message), ...placeholders(fix)])
    expect(namesOf(en)).toEqual(namesOf(fr))
    for (const text of [fr.message, fr.fix, en.message, en.fix]) expect(text).toMatch(/[.]$/)
  })

  it.each(codes)('sets %s in proper French', (code) => {
    const raw = { file: 'a.md', ...place, severity: 'error' as const, code, params: {} }
    const { message, fix } = wordProblem(raw, 'fr')
    for (const text of [message, fix]) {
      expect(text).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/)
      expect(text).not.toMatch(/ [;?!»](?!:)/)
      expect(text).not.toContain("'")
    }
  })
})

describe('wordProblem', () => {
  it('fills its parameters in the language asked for', () => {
    const raw = problem('fr/a.md', place, 'id-twice', { id: 'capturer', first: 12 })
    expect(wordProblem(raw, 'fr')).toEqual({
      file: 'fr/a.md',
      line: 3,
      column: 7,
      severity: 'error',
      code: 'id-twice',
      message: 'L’identifiant «\u00a0capturer\u00a0» sert déjà à la ligne 12.',
      fix: 'Donnez un identifiant différent à chaque titre, action et modèle.',
    })
    expect(wordProblem(raw, 'en').message).toBe(
      'The identifier “capturer” is already used on line 12.',
    )
  })

  it('leaves the author’s own words as they are', () => {
    const raw = problem('a', place, 'role-wrong', { value: '{known} : « x »', known: 'maire' })
    expect(wordProblem(raw, 'fr').message).toContain('{known} : « x »')
  })

  it('keeps the braces that are part of the format', () => {
    const raw = problem('a', place, 'step-without-id', { example: 'capturer' })
    expect(wordProblem(raw, 'fr').fix).toContain('{#capturer}')
    expect(wordProblem(problem('a', place, 'variable-malformed', {}), 'en').fix).toContain(
      '{{ prenom }}',
    )
  })

  it('gives a warning its severity, and knows what breaks a file', () => {
    expect(problem('a', place, 'file-bom', {}).severity).toBe('warning')
    expect(isFatal(problem('a', place, 'step-without-id', { example: 'x' }))).toBe(true)
    expect(isFatal(problem('a', place, 'image', {}))).toBe(false)
  })

  it('sorts as one reads', () => {
    const at = (file: string, line: number, column: number) =>
      problem(file, { line, column }, 'image', {})
    const sorted = inReadingOrder([at('b', 1, 1), at('a', 2, 1), at('a', 1, 9), at('a', 1, 2)])
    expect(sorted.map(({ file, line, column }) => `${file}${line}${column}`)).toEqual([
      'a12',
      'a19',
      'a21',
      'b11',
    ])
  })
})

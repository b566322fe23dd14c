import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceText } from '../source-text.ts'
import { opaque, visibleText } from './visible-text.ts'

const read = (text: string, more: { markdown?: boolean; dropCitations?: boolean } = {}) =>
  visibleText(sourceText(text, text.split('\n'), 0), {
    markdown: true,
    wordsFor: (name) => `<${name}>`,
    ...more,
  })

describe('what a reader sees', () => {
  it.each([
    ['Voir [le texte](https://a.fr/x_(y)).', 'Voir le texte.'],
    ['**Gardez** *tout*, même `code`.', `Gardez tout, même ${opaque}.`],
    ['Le {{ repere.cnil }} ou {{ maire }}', 'Le <repere.cnil> ou <maire>'],
    ['Écrivez à mairie@example.fr ou sur cnil.fr.', `Écrivez à ${opaque} ou sur ${opaque}.`],
    ['une_variable et 2\\*3', 'une_variable et 2*3'],
    ['[**gras** [x]](#ici) suite', 'gras [x] suite'],
    ['deux\nlignes', 'deux lignes'],
    ['pas un [lien] (ici)', 'pas un [lien] (ici)'],
  ])('reads %s', (text, seen) => {
    expect(read(text).text).toBe(seen)
  })

  it('leaves out the references to the law when asked', () => {
    const text =
      'Le délai est court ([loi, art. 65](https://a.fr), [décret](https://b.fr)). Agissez.'
    expect(read(text, { dropCitations: true }).text).toBe('Le délai est court. Agissez.')
  })

  it('keeps the marks and the lines of a message', () => {
    expect(read('*Attention*\n[ici](x)', { markdown: false }).text).toBe('*Attention*\n[ici](x)')
  })

  it('knows the place of each character', () => {
    const { text, placeAt } = read('Un [lien](https://a.fr) puis {{ maire }} et\nla fin')
    expect(placeAt(text.indexOf('lien'))).toEqual({ line: 1, column: 5 })
    expect(placeAt(text.indexOf('puis'))).toEqual({ line: 1, column: 25 })
    expect(placeAt(text.indexOf('aire'))).toEqual({ line: 1, column: 30 })
    expect(placeAt(text.indexOf('fin'))).toEqual({ line: 2, column: 4 })
  })

  it('never throws, and never leaves the file', () => {
    const piece = fc.constantFrom(
      ...'[]()*_`!<>{}&\\ \n',
      'mot',
      '](',
      '{{ a }}',
      'https://a.fr',
      '[a](b)',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('')
        const lines = source.split('\n')
        const { text, placeAt } = read(source, { dropCitations: true })
        for (let at = 0; at <= text.length; at += 1) {
          const { line, column } = placeAt(at)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, wordsOf } from './fold.ts'

describe('wordsOf', () => {
  it.each([
    ['Été À L’ŒUVRE', 'ete a oeuvre'],
    ['cœur, curriculum vitæ', 'coeur curriculum vitae'],
    ['l’eau d’ici qu’il j’ai s’il n’a m’a t’a c’est', 'eau ici il ai il a a a est'],
    ["jusqu'ici lorsqu'on puisqu'il", 'ici on il'],
    ['aujourd’hui presqu’île prud’homme', 'aujourdhui presquile prudhomme'],
    ['porte-parole porte\u2011parole porte–parole', 'porte parole porte parole porte parole'],
    ['sa\u00adlut', 'salut'],
    ['e\u0301te\u0301', 'ete'],
    ['ﬁche ½ ②', 'fiche 12 2'],
    ['3\u00a0500 h. 18 h 30', '3500 h 18 h 30'],
    ['1 234 567 habitants, 3.500 € et £3,500', '1234567 habitants 3500 et 3500'],
    ['01 23 45 67 89, le 15, 112 aussi', '01 23 45 67 89 le 15 112 aussi'],
    ['en 2024 300 personnes, 12 3456', 'en 2024 300 personnes 12 3456'],
    ['maire@exemple.fr', 'maire exemple fr'],
    ['', ''],
    ['  — … !', ''],
    ['😀 feu 🔥', 'feu'],
  ])('folds %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('says where each word stands in the original', () => {
    const text = 'Un élu m’a «\u00a0insulté\u00a0» : e\u0301tat d’Œuvre'
    const written = wordsOf(text).map(({ start, end }) => text.slice(start, end))
    expect(written).toEqual(['Un', 'élu', 'a', 'insulté', 'e\u0301tat', 'Œuvre'])
  })

  it('knows a number however its thousands are parted', () => {
    const separators = [' ', '.', ',', '\u00a0', '\u2009', '\u202f']
    fc.assert(
      fc.property(
        fc.nat({ max: 2_000_000_000 }),
        fc.constantFrom(...separators),
        (number, separator) => {
          const written = String(number).replace(/\B(?=(?:\d{3})+$)/g, separator)
          expect(wordsOf(`à ${written} près`).map(({ folded }) => folded)).toEqual([
            'a',
            String(number),
            'pres',
          ])
        },
      ),
    )
  })

  it('stops at the limit', () => {
    expect(wordsOf('un deux trois', 2).map(({ folded }) => folded)).toEqual(['un', 'deux'])
    expect(wordsOf('un deux', 0)).toEqual([])
  })

  it('holds on any string: in order, apart, never empty, folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.end).toBeLessThanOrEqual(text.length)
          expect(word.folded).not.toBe('')
          end = word.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('says where words stand so that each, cut out, is the same word', () => {
    const written = fc.string({
      unit: fc.constantFrom(...'aeélŒœZ9 -’\u0301\u00ad·😀𝐀'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(written, (text) => {
        for (const { folded, start, end } of wordsOf(text)) {
          const again = wordsOf(text.slice(start, end)).map((word) => word.folded)
          expect(again.join('')).toBe(folded)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same words whatever the case and the composition', () => {
    const french = fc.string({ unit: fc.constantFrom(...'aàâbcçdeéèêëfgiîïlmnoôœprstuùûvz -,.') })
    fc.assert(
      fc.property(french, (text) => {
        expect(foldText(text.toUpperCase())).toBe(foldText(text))
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text))
      }),
    )
  })

  it('does not mind a word without end', () => {
    expect(wordsOf('a'.repeat(10_000))).toEqual([{ folded: 'a'.repeat(64), start: 0, end: 10_000 }])
  })
})

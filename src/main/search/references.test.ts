import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceNames, referencesIn } from './references.ts'

const names = (text: string) => referencesIn(text).map(({ name }) => name)

describe('articles of law in a text', () => {
  it.each([
    ['art. L2121-25', ['art:l2121-25']],
    ['l2121-25', ['art:l2121-25']],
    ['L. 2121-25 du CGCT', ['art:l2121-25']],
    ['L 134-5', ['art:l134-5']],
    ['R.112-11-2', ['art:r112-11-2']],
    ['433-5 code pénal', ['art:433-5']],
    ['222-33-2-2 harcèlement', ['art:222-33-2-2']],
    ['article 13', ['art:13']],
    ['art 33 loi 1881', ['art:33']],
    ['Code civil, art. 9, 9-1, 372-1 et 1358', ['art:9', 'art:9-1', 'art:372-1', 'art:1358']],
    ['art. L121-2, L121-7 et L134-5', ['art:l121-2', 'art:l121-7', 'art:l134-5']],
    ['l’article L2121-25', ['art:l2121-25']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'loi du 29 juillet 1881',
    'le 13 décembre à 18 h',
    'd’eau',
    'plus de 3 500 habitants',
    'partout',
  ])('sees none in %s', (text) => {
    expect(names(text)).toEqual([])
  })

  it('knows an article with and without its letter', () => {
    expect(referenceNames('art. L2121-25')).toEqual(['art:l2121-25', 'art:2121-25'])
  })

  it('says where, and is safe on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { start, end } of referencesIn(text)) {
          expect(text.slice(start, end)).toMatch(/\d$/)
        }
      }),
    )
    for (const text of ['art. 1, ', '1-', ' ', 'L ']) referencesIn(text.repeat(20_000))
  })
})

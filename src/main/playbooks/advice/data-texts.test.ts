import { describe, expect, it } from 'vitest'
import { adviseOnTexts, readTexts } from './data-texts.ts'
import { told } from './page.support.ts'

const yaml = `words:
  - id: arrete
    term: { fr: "Arrêté", en: "Order" }
    definition:
      fr: "L'arreté du maire..."
      en: 'The mayor''s "own" : now'
    synonyms: { fr: [arretté, "l'arrété"], en: [order'd] }
    source: { title: "Loi du 5 mars, art. 3 : Blurpex", url: "https://a.fr", checked: 2026-11-23 }
`

const spelling = {
  dictionary: {
    testSpelling: (word: string) => !word.includes('arreté'),
    getSpellingSuggestions: () => ['arrêté'],
  },
  isOwn: () => false,
}

describe('the texts of a file of data', () => {
  it('are spelt and set as those of a page, each slip at its place', () => {
    expect(told(adviseOnTexts('glossaire.yml', yaml, { spelling }))).toEqual([
      'type-apostrophe 5:12',
      'type-ellipsis 5:29',
      'type-space-inside 8:38',
      'type-space-before 8:45',
      'spelling-unknown 5:12',
      // Written with two apostrophes for one: the start of the text is told.
      'type-apostrophe 6:11',
      'english-quotes 6:11',
      'english-quotes 6:11',
      'english-space 6:11',
    ])
  })

  it('leave out synonyms, addresses, and the French sources of English readers', () => {
    const words = (locale: 'fr' | 'en') =>
      readTexts('glossaire.yml', yaml, locale).pieces.map(({ typed }) => typed.text)
    expect(words('fr')).toEqual([
      'Arrêté',
      "L'arreté du maire...",
      'Loi du 5 mars, art. 3 : Blurpex',
    ])
    expect(words('en')).toEqual(['Order', `The mayor's "own" : now`])
  })

  it('are nothing in a file that is none', () => {
    expect(adviseOnTexts('reperes.yml', '', { spelling })).toEqual([])
    expect(adviseOnTexts('reperes.yml', 'a: [', {})).toEqual([])
  })
})

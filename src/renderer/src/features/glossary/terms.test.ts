import { describe, expect, it } from 'vitest'
import { termFinder } from './terms.ts'

const word = (id: string, term: string) => ({
  id,
  term,
  definition: id,
  synonyms: [],
  search: [],
  see: [],
})
const find = termFinder([
  word('reponse', 'réponse'),
  word('droit', 'Droit de réponse'),
  word('cnil', 'CNIL'),
  word('pv', 'procès-verbal'),
])
const marked = (text: string) =>
  find(text).flatMap((piece) => (piece.word ? [`${piece.word.id}:${piece.text}`] : []))

describe('words of the glossary in a text', () => {
  it('are marked once each, the longest name first, plural or not', () => {
    expect(marked('Le droit de réponse, les droits de réponse et la CNIL, puis la cnil.')).toEqual([
      'droit:droit de réponse',
      'reponse:réponse',
      'cnil:CNIL',
    ])
    expect(marked('Des réponses')).toEqual(['reponse:réponses'])
  })

  it('are whole words', () => {
    expect(marked('Un correspondant, un procès-verbaliste, avant-réponse')).toEqual([])
  })

  it('leave the text as it was', () => {
    for (const text of ['', 'Le droit de réponse.', 'rien', 'CNIL', "l'avis de la CNIL"]) {
      expect(
        find(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }
    expect(termFinder([])('La CNIL')).toEqual([{ text: 'La CNIL' }])
  })
})

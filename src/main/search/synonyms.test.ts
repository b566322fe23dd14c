import { describe, expect, it } from 'vitest'
import { stemFrench } from '../../shared/french.ts'
import { createSynonyms } from './synonyms.ts'

const synonyms = createSynonyms(
  [
    ['tollé', 'bad buzz', 'montée en puissance'],
    ['fb', 'facebook'],
  ],
  {
    stem: stemFrench,
    locale: 'fr',
  },
)

describe('synonyms', () => {
  it('lead from a word to the others, grammar aside', () => {
    expect(synonyms.at(['tol'], 0)).toEqual([
      {
        length: 1,
        terms: [
          ['bad', 'buzz'],
          ['mont', 'puissanc'],
        ],
      },
    ])
  })

  it('recognise an expression in its place', () => {
    expect(synonyms.at(['un', 'bad', 'buzz'], 1)).toMatchObject([{ length: 2 }])
    expect(synonyms.at(['bad', 'air'], 0)).toEqual([])
    expect(synonyms.at(['rien'], 0)).toEqual([])
  })
})

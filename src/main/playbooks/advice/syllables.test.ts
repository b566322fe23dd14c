import { describe, expect, it } from 'vitest'
import { countSyllables } from './syllables.ts'

describe('syllables', () => {
  it.each([
    ['je', 1],
    ['que', 1],
    ['maire', 1],
    ['mairie', 2],
    ['commune', 2],
    ['réunion', 3],
    ['créer', 2],
    ['naïf', 2],
    ['publiées', 3],
    ['client', 2],
    ['février', 3],
    ['payer', 2],
    ['voyage', 2],
    ['quatre', 1],
    ['guerre', 1],
    ['eau', 1],
    ['feuille', 1],
    ['famille', 2],
    ['délibération', 5],
    ['appellent', 2],
    ['étaient', 2],
    ['moment', 2],
    ['souvent', 2],
    ['parents', 2],
    ['ferment', 1],
    ['œuvre', 1],
    ['cœur', 1],
    ['Été', 2],
    ['chaos', 2],
    ['vous', 1],
    ['jouer', 2],
    ['évalué', 4],
    ['oui', 1],
  ])('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count)
  })

  it('has none without letters', () => {
    expect(countSyllables('17')).toBe(0)
  })
})

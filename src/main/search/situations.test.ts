import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemmer } from '../../shared/stem.ts'
import type { Query } from './query.ts'
import { createSituations, type Saying } from './situations.ts'
import { isGrammar } from './telling-words.ts'
import { createVocabulary } from './vocabulary.ts'

const stem = stemmer('fr')
const filled = (...sayings: readonly Saying[]) => {
  const vocabulary = createVocabulary(stem, (folded) => isGrammar(folded, 'fr'))
  const situations = createSituations({ vocabulary, locale: 'fr' })
  situations.add(sayings)
  return { situations, vocabulary }
}
/** Each word looked for as it is; several in one string are an expression. */
const asking = (...words: readonly string[]): Query => ({
  words: words.map((word) => [{ stems: word.split(' ').map(stem), weight: 1 }]),
})

const water: Saying = {
  key: 'eau',
  situations: ['Il n’y a plus d’eau au robinet'],
  phrasings: ['le robinet tousse', 'la chaudière est morte'],
}
const insult: Saying = { key: 'insulte', situations: ['Un habitant m’insulte sur Facebook'] }

describe('situations', () => {
  it('recognises a sentence by its telling words, and says which', () => {
    const { situations } = filled(water, insult)
    const near = situations.nearest(asking('habitant', 'insultes', 'facebook'))
    expect(near.get('insulte')?.likeness).toBeCloseTo(1)
    expect(near.get('insulte')?.sentence).toBe('Un habitant m’insulte sur Facebook')
    expect(near.has('eau')).toBe(false)
  })

  it('tells what was met in phrasings, without ever showing one', () => {
    const { situations } = filled(water, insult)
    const near = situations.nearest(asking('robinet', 'tousse'))
    expect(near.get('eau')?.sentence).toBeUndefined()
    expect(near.get('eau')?.said.stems).toEqual(new Set(['robinet', 'tousse'].map(stem)))
    expect(situations.nearest(asking('habitant')).get('insulte')?.said.stems.size).toBe(0)
  })

  it('counts no grammar, unless a phrasing is nothing else', () => {
    const { situations } = filled(water, {
      key: 'qui',
      situations: [],
      phrasings: ['c’est qui ça'],
    })
    expect(situations.nearest(asking('chaudiere', 'morte')).get('eau')?.likeness).toBeCloseTo(1)
    expect(situations.nearest(asking('qui')).has('qui')).toBe(true)
  })

  it('meets an expression within one sentence only', () => {
    const { situations } = filled(water)
    const { said } = situations.nearest(asking('robinet tousse', 'robinet')).get('eau') ?? {}
    expect(said?.stems.size).toBe(2)
    expect(said?.expressions).toEqual(new Set([`${stem('robinet')} ${stem('tousse')}`]))
    const apart = situations.nearest(asking('robinet morte', 'robinet', 'morte')).get('eau')
    expect(apart?.said.stems.size).toBe(2)
    expect(apart?.said.expressions.size).toBe(0)
    expect(situations.nearest(asking('robinet morte')).has('eau')).toBe(false)
  })

  it('learns the words of phrasings, that are written nowhere else', () => {
    const { vocabulary } = filled(water)
    expect(vocabulary.has('tousse')).toBe(true)
    expect(vocabulary.repair('chodiere', false)?.words).toEqual(['chaudiere'])
  })

  it('forgets what is gone, and gives the rest as if it had never been there', () => {
    const word = fc.constantFrom('eau', 'robinet', 'facebook', 'habitant', 'maire', 'feu')
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
    const sayings = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        situations: fc.array(sentence, { maxLength: 3 }),
        phrasings: fc.array(sentence, { maxLength: 3 }),
      }),
      { selector: ({ key }) => key, maxLength: 4 },
    )
    fc.assert(
      fc.property(sayings, fc.array(word, { minLength: 1 }), fc.nat(4), (all, typed, kept) => {
        const { situations } = filled(...all)
        situations.remove(all.slice(kept))
        const query = asking(...new Set(typed))
        expect(situations.nearest(query)).toEqual(
          filled(...all.slice(0, kept)).situations.nearest(query),
        )
      }),
    )
  })

  it('takes back the words of phrasings that are gone', () => {
    const { situations, vocabulary } = filled(water, insult)
    situations.remove([water])
    expect(vocabulary.occurrencesOf(stem('tousse'))).toBe(0)
  })
})

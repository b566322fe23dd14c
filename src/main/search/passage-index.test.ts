import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemmer } from '../../shared/stem.ts'
import type { Passage } from './passage.ts'
import { createPassageIndex } from './passage-index.ts'
import type { Query } from './query.ts'
import { createVocabulary } from './vocabulary.ts'

const stem = stemmer('fr')

function indexOf(passages: readonly Passage[]) {
  const vocabulary = createVocabulary(stem)
  const index = createPassageIndex({
    learn: (text) => vocabulary.learn(text),
    forget: (text) => vocabulary.forget(text),
  })
  index.add(passages)
  return { index, vocabulary }
}

const passage = (key: string, fields: Passage['fields']): Passage => ({
  key,
  kind: 'section',
  title: key,
  text: '',
  situations: [],
  fields,
})

const asking = (...words: readonly string[]): Query => ({
  words: words.map((word) => [{ stems: word.split(' ').map(stem), weight: 1 }]),
})
const nobody = new Map()
/** Each word is said as it is; several in one string are said together. */
const saying = (key: string, ...words: readonly string[]) => {
  const terms = words.map((word) => word.split(' ').map(stem))
  const together = terms.filter(({ length }) => length > 1).map((term) => term.join(' '))
  return new Map([
    [key, { said: { stems: new Set(terms.flat()), expressions: new Set(together) } }],
  ])
}

describe('an index of passages', () => {
  const water = passage('eau', { title: 'Plus d’eau', body: 'Le robinet est à sec. Le robinet !' })
  const fire = passage('feu', { title: 'Il y a le feu', body: 'Pas de robinet ici.' })

  it('finds the passages of a word, the rarer and more prominent ones first, and tells where', () => {
    const { index } = indexOf([water, fire])
    const [first, second, ...others] = index.search(asking('eau', 'robinet'), nobody)
    expect(first?.passage).toBe(water)
    expect(first?.answers).toEqual([1, 1])
    expect(first?.met.fields[stem('eau')]).toEqual(['title'])
    expect(second?.answers).toEqual([0, 1])
    expect(others).toEqual([])
  })

  it('counts a word once in a text, however often it stands there', () => {
    const { index } = indexOf([water, { ...fire, fields: { body: 'Le robinet est à sec.' } }])
    const scores = index.search(asking('sec'), nobody).map(({ score }) => score)
    expect(scores).toHaveLength(2)
    const [a, b] = index.search(asking('robinet'), nobody)
    expect(a && b && a.score / b.score).toBeCloseTo((scores[0] ?? 0) / (scores[1] ?? 1))
  })

  it('meets an expression in one short field, not scattered over a text', () => {
    const short = passage('a', { heading: 'conseil municipal' })
    const long = passage('b', { body: 'Le conseil est municipal.' })
    const { index } = indexOf([short, long])
    const found = index.search(asking('conseil municipal'), nobody)
    expect(found.map(({ passage: each }) => each.key)).toEqual(['a'])
  })

  it('takes what is only said for half an answer, and more for what is also written', () => {
    const { index } = indexOf([water, fire])
    expect(index.search(asking('tuyau'), saying('eau', 'tuyau'))).toMatchObject([
      { passage: water, answers: [0.5] },
    ])
    const alone = index.search(asking('eau', 'tuyau'), nobody)[0]
    const both = index.search(asking('eau', 'tuyau'), saying('eau', 'tuyau'))[0]
    expect(both?.answers).toEqual([1, 0.5])
    expect(both?.score).toBeGreaterThan(alone?.score ?? Number.NaN)
  })

  it('takes an expression for said when one sentence says it, not when two share its words', () => {
    const { index } = indexOf([water, fire])
    const query = asking('grand tuyau', 'grand', 'tuyau')
    const answersOf = (said: ReturnType<typeof saying>) => index.search(query, said)[0]?.answers
    expect(answersOf(saying('eau', 'grand tuyau'))).toEqual([0.5, 0.5, 0.5])
    expect(answersOf(saying('eau', 'grand', 'tuyau'))).toEqual([0, 0.5, 0.5])
  })

  it('finds a page by what is said of it, among hundreds that hold another of the words', () => {
    const many = Array.from({ length: 400 }, (_, at) => passage(`x${at}`, { body: 'la commune' }))
    const { index } = indexOf([...many, water])
    const found = index.search(asking('commune', 'tuyau'), saying('eau', 'tuyau'))
    expect(found.some((each) => each.passage === water)).toBe(true)
  })

  it('forgets what is removed, as if it had never been there', () => {
    const word = fc.constantFrom('eau', 'feu', 'robinet', 'sec', 'maire', 'conseil')
    const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
    const fields = fc.record({ title: text, body: text })
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 6 }), fc.nat(6), word, (all, kept, typed) => {
        const passages = all.map((each, at) => passage(`p${at}`, each))
        const rest = passages.slice(0, kept)
        const { index, vocabulary } = indexOf(passages)
        // Equal is enough: what is removed need not be the very object that was added.
        index.remove(passages.slice(kept).map((each) => ({ ...each })))
        const fresh = indexOf(rest)
        const found = (from: typeof index) =>
          from.search(asking(typed), nobody).map(({ passage: each, met }) => [each.key, met])
        expect(new Map(found(index).map(([key, met]) => [key, met]))).toEqual(
          new Map(found(fresh.index).map(([key, met]) => [key, met])),
        )
        const counts = ({ occurrencesOf }: typeof vocabulary) => occurrencesOf(stem(typed))
        expect(counts(vocabulary)).toBe(counts(fresh.vocabulary))
      }),
    )
  })
})

import Fuse from 'fuse.js/basic'
import type { Locale } from '../../shared/locale.ts'
import type { Stem } from '../../shared/stem.ts'
import type { Passage } from './passage.ts'
import type { Query } from './query.ts'
import type { Term } from './synonyms.ts'
import { tellingWords } from './telling-words.ts'

/** Sentences that each lead to a passage, compared as wholes with what was typed. */
export type Situations = {
  add(passages: readonly Saying[]): void
  remove(passages: readonly Saying[]): void
  /** For each passage, its nearest sentence and how near it is, from 0 to 1, and a little more where others are near too. */
  nearest(query: Query): ReadonlyMap<string, Nearness>
  /** When nothing answers: the sentences written most like the text, then a few to begin with. One per passage. */
  resembling(text: string): readonly Resembling[]
}
export type Saying = Pick<Passage, 'key' | 'situations' | 'phrasings'>
/** `likeness` is 0 for what only shows where to begin. */
export type Resembling = {
  readonly key: string
  readonly sentence: string
  readonly likeness: number
}
/** `sentence` is absent when the nearest one is not to be shown. */
export type Nearness = { readonly likeness: number; readonly sentence?: string }

type Sentence = {
  readonly key: string
  readonly text: string
  readonly stems: ReadonlySet<string>
  readonly isShown: boolean
}

const maxResembling = 4
/** What a page's other sentences add to its nearest: several that are half alike tell more than one. */
const othersShare = 0.3
/** More sentences than a library has; enough not to keep a window waiting when one has. */
const maxCompared = 1000
/** How many sentences one query may look at, the rarest words first. A town's library has about as many. */
const budget = 3000

/** Indexes sentences by their words; grammar does not count. */
export function createSituations({
  stem,
  locale,
}: {
  readonly stem: Stem
  readonly locale: Locale
}): Situations {
  const byKey = new Map<string, readonly Sentence[]>()
  const byStem = new Map<string, Set<Sentence>>()
  let count = 0
  // What depends on all the sentences is worked out when asked for, and forgotten when one comes or goes.
  const weights = new Map<string, number>()
  const lengths = new Map<Sentence, number>()
  let fuse: { readonly fuse: Fuse<Sentence>; readonly shown: readonly Sentence[] } | undefined

  const changed = () => {
    weights.clear()
    lengths.clear()
    fuse = undefined
  }

  /** A rare word tells more than a common one. */
  const weightOf = (each: string): number => {
    const known = weights.get(each)
    if (known !== undefined) return known
    const weight = Math.log(1 + (count + 1) / ((byStem.get(each)?.size ?? 0) + 0.5))
    weights.set(each, weight)
    return weight
  }
  const lengthOf = (sentence: Sentence): number => {
    const known = lengths.get(sentence)
    if (known !== undefined) return known
    const length = sum([...sentence.stems].map(weightOf))
    lengths.set(sentence, length)
    return length
  }

  const sentenceFrom = (key: string, text: string, isShown: boolean): Sentence => {
    const stems = tellingWords(text, locale).map(({ folded }) => stem(folded))
    return { key, text, stems: new Set(stems), isShown }
  }

  const comparable = () => {
    if (fuse) return fuse
    const shown = [...byKey.values()].flat().filter(({ isShown }) => isShown)
    fuse = {
      shown,
      fuse: new Fuse(shown.slice(0, maxCompared), {
        keys: ['text'],
        ignoreDiacritics: true,
        ignoreLocation: true,
        threshold: 0.6,
      }),
    }
    return fuse
  }

  return {
    add(passages) {
      changed()
      for (const { key, situations, phrasings = [] } of passages) {
        const sentences = [
          ...situations.map((text) => sentenceFrom(key, text, true)),
          ...phrasings.map((text) => sentenceFrom(key, text, false)),
        ]
        if (sentences.length === 0) continue
        byKey.set(key, sentences)
        count += sentences.length
        for (const sentence of sentences) {
          for (const each of sentence.stems) {
            const all = byStem.get(each)
            if (all) all.add(sentence)
            else byStem.set(each, new Set([sentence]))
          }
        }
      }
    },
    remove(passages) {
      changed()
      for (const { key } of passages) {
        const sentences = byKey.get(key) ?? []
        byKey.delete(key)
        count -= sentences.length
        for (const sentence of sentences) {
          for (const each of sentence.stems) byStem.get(each)?.delete(sentence)
        }
      }
    },
    nearest({ words }) {
      const lookups = affordable(words, (each) => byStem.get(each)?.size ?? 0)
      const best = new Map<Sentence, Map<number, number>>()
      for (const { word, stems, weight } of lookups) {
        const value = weight * Math.max(0, ...stems.map(weightOf))
        for (const sentence of byStem.get(stems[0] ?? '') ?? []) {
          if (!stems.every((each) => sentence.stems.has(each))) continue
          const known = best.get(sentence)
          if (!known) best.set(sentence, new Map([[word, value]]))
          else if (value > (known.get(word) ?? 0)) known.set(word, value)
        }
      }
      const asked = sum(words.map((alternatives) => weightOf(alternatives[0]?.stems[0] ?? '')))
      const nearest = new Map<string, Nearness>()
      const squares = new Map<string, number>()
      for (const [sentence, values] of best) {
        const { key, isShown, text } = sentence
        const total = asked + lengthOf(sentence)
        const likeness = total > 0 ? Math.min(1, (2 * sum([...values.values()])) / total) : 0
        squares.set(key, (squares.get(key) ?? 0) + likeness ** 2)
        if (likeness > (nearest.get(key)?.likeness ?? 0)) {
          nearest.set(key, { likeness, ...(isShown && { sentence: text }) })
        }
      }
      return new Map(
        [...nearest].map(([key, near]) => {
          const others = Math.max(0, (squares.get(key) ?? 0) - near.likeness ** 2)
          return [key, { ...near, likeness: near.likeness + othersShare * Math.sqrt(others) }]
        }),
      )
    },
    resembling(text) {
      const compared = comparable()
      // A pattern longer than a line resembles nothing more, and costs.
      const found = compared.fuse.search(text.slice(0, 60), { limit: 20 }).map(({ item }) => item)
      const seen = new Set<string>()
      return [...found, ...spread(compared.shown)]
        .filter(({ key }) => !seen.has(key) && seen.add(key))
        .slice(0, maxResembling)
        .map((sentence) => ({
          key: sentence.key,
          sentence: sentence.text,
          likeness: found.includes(sentence) ? 1 : 0,
        }))
    },
  }
}

type Lookup = { readonly word: number; readonly stems: Term; readonly weight: number }

/** What to look for, and for which word of the query, within the budget: the rarest first, one at least. */
function affordable(words: Query['words'], sizeOf: (stem: string) => number): readonly Lookup[] {
  const all = words
    .flatMap((alternatives, word) =>
      alternatives.map(({ stems, weight }) => ({
        word,
        stems,
        weight,
        cost: sizeOf(stems[0] ?? ''),
      })),
    )
    .filter(({ cost }) => cost > 0)
  if (sum(all.map(({ cost }) => cost)) <= budget) return all
  let spent = 0
  return all
    .sort((a, b) => a.cost - b.cost)
    .filter(({ cost }, index) => {
      if (index > 0 && spent + cost > budget) return false
      spent += cost
      return true
    })
}

/** Sentences from here and there, one passage in so many: where a person may begin who found nothing. */
function spread(sentences: readonly Sentence[]): readonly Sentence[] {
  const step = Math.max(1, Math.floor(sentences.length / maxResembling))
  return sentences.filter((_, index) => index % step === Math.min(1, step - 1))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import Fuse from 'fuse.js/basic'
import type { Locale } from '../../shared/locale.ts'
import type { Passage } from './passage.ts'
import type { Query } from './query.ts'
import type { Stem } from './stem.ts'
import { tellingWords } from './telling-words.ts'

/** Sentences that each lead to a passage, compared as wholes with what was typed. */
export type Situations = {
  /** For each passage, its nearest sentence and how near it is, from 0 to 1, and a little more where others are near too. */
  nearest(query: Query): ReadonlyMap<string, Nearness>
  /** When nothing answers: the sentences written most like the text, or a few to begin with. One per passage. */
  resembling(text: string): readonly Resembling[]
}
export type Resembling = { readonly key: string; readonly sentence: string }
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

/** Indexes the sentences by their words; grammar does not count. */
export function createSituations(
  passages: readonly Pick<Passage, 'key' | 'situations' | 'phrasings'>[],
  { stem, locale }: { readonly stem: Stem; readonly locale: Locale },
): Situations {
  const sentenceFrom = (key: string, text: string, isShown: boolean): Sentence => {
    const stems = tellingWords(text, locale).map(({ folded }) => stem(folded))
    return { key, text, stems: new Set(stems), isShown }
  }
  const sentences = passages.flatMap(({ key, situations, phrasings = [] }) => [
    ...situations.map((text) => sentenceFrom(key, text, true)),
    ...phrasings.map((text) => sentenceFrom(key, text, false)),
  ])
  const shown = sentences.filter(({ isShown }) => isShown)
  const byStem = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    for (const each of sentence.stems) {
      const list = byStem.get(each)
      if (list) list.push(sentence)
      else byStem.set(each, [sentence])
    }
  }
  /** A rare word tells more than a common one. */
  const weightOf = (each: string) =>
    Math.log(1 + (sentences.length + 1) / ((byStem.get(each)?.length ?? 0) + 0.5))
  const lengths = new Map(
    sentences.map((sentence) => [sentence, sum([...sentence.stems].map(weightOf))] as const),
  )

  let fuse: Fuse<Sentence> | undefined

  return {
    nearest(query) {
      const shared = new Map<Sentence, number>()
      let queryLength = 0
      for (const alternatives of query.words) {
        queryLength += weightOf(alternatives[0]?.stems[0] ?? '')
        for (const [sentence, weight] of answersTo(alternatives, { byStem, weightOf })) {
          shared.set(sentence, (shared.get(sentence) ?? 0) + weight)
        }
      }
      const nearest = new Map<string, Nearness>()
      const squares = new Map<string, number>()
      for (const [sentence, weight] of shared) {
        const total = queryLength + (lengths.get(sentence) ?? 0)
        const likeness = total > 0 ? Math.min(1, (2 * weight) / total) : 0
        squares.set(sentence.key, (squares.get(sentence.key) ?? 0) + likeness ** 2)
        if (likeness > (nearest.get(sentence.key)?.likeness ?? 0)) {
          nearest.set(sentence.key, {
            likeness,
            ...(sentence.isShown && { sentence: sentence.text }),
          })
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
      fuse ??= new Fuse(shown.slice(0, maxCompared), {
        keys: ['text'],
        ignoreDiacritics: true,
        ignoreLocation: true,
        threshold: 0.6,
      })
      // A pattern longer than a line resembles nothing more, and costs.
      const found = fuse.search(text.slice(0, 60), { limit: 20 }).map(({ item }) => item)
      const seen = new Set<string>()
      return [...found, ...spread(shown)]
        .filter(({ key }) => !seen.has(key) && seen.add(key))
        .slice(0, maxResembling)
        .map(({ key, text: sentence }) => ({ key, sentence }))
    },
  }
}

/** Sentences from here and there, one passage in so many: where a person may begin who found nothing. */
function spread(sentences: readonly Sentence[]): readonly Sentence[] {
  const step = Math.max(1, Math.floor(sentences.length / maxResembling))
  return sentences.filter((_, index) => index % step === Math.min(1, step - 1))
}

/** The sentences that answer one word, each with the best it gives. */
function answersTo(
  alternatives: Query['words'][number],
  {
    byStem,
    weightOf,
  }: {
    readonly byStem: ReadonlyMap<string, readonly Sentence[]>
    readonly weightOf: (stem: string) => number
  },
): ReadonlyMap<Sentence, number> {
  const best = new Map<Sentence, number>()
  for (const { stems, weight } of alternatives) {
    const value = weight * Math.max(0, ...stems.map(weightOf))
    for (const sentence of byStem.get(stems[0] ?? '') ?? []) {
      const whole = stems.every((each) => sentence.stems.has(each))
      if (whole && value > (best.get(sentence) ?? 0)) best.set(sentence, value)
    }
  }
  return best
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

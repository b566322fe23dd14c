import type { Locale } from '../../shared/locale.ts'
import type { Passage } from './passage.ts'
import type { Query } from './query.ts'
import type { Term } from './synonyms.ts'
import { tellingWords } from './telling-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Sentences that each lead to a passage, compared as wholes with what was typed. */
export type Situations = {
  add(passages: readonly Saying[]): void
  remove(passages: readonly Saying[]): void
  /** For each passage, its nearest sentence and how near it is, from 0 to 1, and a little more where others are near too. */
  nearest(query: Query): ReadonlyMap<string, Nearness>
}
export type Saying = Pick<Passage, 'key' | 'situations' | 'phrasings'>
/** `sentence` is absent when the nearest one is not to be shown; `said`: what of the query was met in such ones. */
export type Nearness = {
  readonly likeness: number
  readonly sentence?: string
  readonly said: Said
}
/** Stems met in phrasings, and the expressions that were met whole in one of them, each as `expressionOf` writes it. */
export type Said = {
  readonly stems: ReadonlySet<string>
  readonly expressions: ReadonlySet<string>
}

export const nothingSaid: Said = { stems: new Set(), expressions: new Set() }

/** The stems of several words as one name. */
export function expressionOf(stems: Term): string {
  return stems.join(' ')
}

/** `stems`: a few, each there once. */
type Sentence = {
  readonly key: string
  readonly text: string
  readonly stems: readonly string[]
  readonly isShown: boolean
}

/** What a page's other sentences add to its nearest: several that are half alike tell more than one. */
const othersShare = 0.3
/** How many sentences one query may look at, the rarest words first. A town's library has about as many. */
const budget = 3000

/** Indexes sentences by their words, and teaches the vocabulary those of phrasings; grammar does not count. */
export function createSituations({
  vocabulary,
  locale,
}: {
  readonly vocabulary: Pick<Vocabulary, 'learn' | 'forget' | 'stemOf'>
  readonly locale: Locale
}): Situations {
  const byKey = new Map<string, readonly Sentence[]>()
  const byStem = new Map<string, Sentence[]>()
  let count = 0
  // What depends on all the sentences is worked out when asked for, and forgotten when one comes or goes.
  const weights = new Map<string, number>()
  const lengths = new Map<Sentence, number>()

  const changed = () => {
    weights.clear()
    lengths.clear()
  }

  const sizeOf = (each: string): number => byStem.get(each)?.length ?? 0
  /** A rare word tells more than a common one. */
  const weightOf = (each: string): number => {
    const known = weights.get(each)
    if (known !== undefined) return known
    const weight = Math.log(1 + (count + 1) / (sizeOf(each) + 0.5))
    weights.set(each, weight)
    return weight
  }
  const lengthOf = (sentence: Sentence): number => {
    const known = lengths.get(sentence)
    if (known !== undefined) return known
    const length = sum(sentence.stems.map(weightOf))
    lengths.set(sentence, length)
    return length
  }

  const shownSentence = (key: string, text: string): Sentence => {
    const stems = tellingWords(text, locale).map(({ folded }) => vocabulary.stemOf(folded))
    return { key, text, stems: distinct(stems), isShown: true }
  }
  /** What is shown is in the index of passages too, and its words known: those of the others are learnt here. */
  const hiddenSentence = (key: string, text: string): Sentence => {
    const telling = vocabulary.learn(text, true)
    const stems = telling.length > 0 ? telling : vocabulary.learn(text)
    return { key, text, stems, isShown: false }
  }
  const forget = ({ text, isShown }: Sentence) => {
    if (!isShown && vocabulary.forget(text, true).length === 0) vocabulary.forget(text)
  }

  return {
    add(passages) {
      changed()
      for (const { key, situations, phrasings = [] } of passages) {
        const sentences = [
          ...situations.map((text) => shownSentence(key, text)),
          ...phrasings.map((text) => hiddenSentence(key, text)),
        ]
        if (sentences.length === 0) continue
        byKey.set(key, sentences)
        count += sentences.length
        for (const sentence of sentences) {
          for (const each of sentence.stems) {
            const all = byStem.get(each)
            if (all) all.push(sentence)
            else byStem.set(each, [sentence])
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
        sentences.forEach(forget)
        for (const each of new Set(sentences.flatMap(({ stems }) => stems))) {
          const others = byStem.get(each)?.filter((sentence) => sentence.key !== key) ?? []
          if (others.length > 0) byStem.set(each, others)
          else byStem.delete(each)
        }
      }
    },
    nearest({ words }) {
      const answers = new Map<Sentence, Answer>()
      const said = new Map<string, SaidSoFar>()
      for (const { word, stems, weight } of affordable(words, sizeOf)) {
        const value = weight * Math.max(0, ...stems.map(weightOf))
        for (const sentence of byStem.get(stems[0] ?? '') ?? []) {
          if (!stems.every((each) => sentence.stems.includes(each))) continue
          const known = answers.get(sentence)
          if (known) credit(known, word, value)
          else answers.set(sentence, { total: value, word, value })
          if (!sentence.isShown) addTo(said, sentence.key, stems)
        }
      }
      const asked = sum(words.map((alternatives) => weightOf(alternatives[0]?.stems[0] ?? '')))
      const nearest = new Map<string, { likeness: number; sentence: Sentence; squares: number }>()
      for (const [sentence, { total }] of answers) {
        const whole = asked + lengthOf(sentence)
        const likeness = whole > 0 ? Math.min(1, (2 * total) / whole) : 0
        const known = nearest.get(sentence.key)
        if (!known) {
          nearest.set(sentence.key, { likeness, sentence, squares: likeness ** 2 })
          continue
        }
        known.squares += likeness ** 2
        if (likeness > known.likeness) {
          known.likeness = likeness
          known.sentence = sentence
        }
      }
      return new Map(
        [...nearest].map(([key, { likeness, sentence, squares }]) => {
          const others = Math.sqrt(Math.max(0, squares - likeness ** 2))
          return [
            key,
            {
              likeness: likeness + othersShare * others,
              said: said.get(key) ?? nothingSaid,
              ...(sentence.isShown && { sentence: sentence.text }),
            },
          ]
        }),
      )
    },
  }
}

/** How much of what was asked a sentence answers, with the last word it did, and for how much. */
type Answer = { total: number; word: number; value: number }

/** Of several ways to answer one word, the best counts; words come in order. */
function credit(known: Answer, word: number, value: number): void {
  const before = known.word === word ? known.value : 0
  if (value <= before) return
  known.total += value - before
  known.word = word
  known.value = value
}

type SaidSoFar = { readonly stems: Set<string>; readonly expressions: Set<string> }

function addTo(said: Map<string, SaidSoFar>, key: string, term: Term): void {
  const known = said.get(key) ?? { stems: new Set(), expressions: new Set() }
  said.set(key, known)
  for (const stem of term) known.stems.add(stem)
  if (term.length > 1) known.expressions.add(expressionOf(term))
}

/** Of a few stems; a set for each of thousands of sentences would cost more. */
function distinct(stems: readonly string[]): readonly string[] {
  return stems.filter((stem, index) => stems.indexOf(stem) === index)
}

type Lookup = { readonly word: number; readonly stems: Term; readonly weight: number }

/** What to look for, and for which word of the query, in their order: within the budget, the rarest, one at least. */
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
  const chosen = new Set<Lookup>()
  for (const lookup of [...all].sort((a, b) => a.cost - b.cost)) {
    if (chosen.size > 0 && spent + lookup.cost > budget) continue
    spent += lookup.cost
    chosen.add(lookup)
  }
  return all.filter((lookup) => chosen.has(lookup))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

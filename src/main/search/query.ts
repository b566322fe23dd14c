import type { Locale } from '../../shared/locale.ts'
import type { Word } from './fold.ts'
import type { Stem } from './stem.ts'
import type { Synonyms, Term } from './synonyms.ts'
import { tellingWords } from './telling-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One way to satisfy a word of the query: all these stems, for this much. */
export type Alternative = { readonly stems: Term; readonly weight: number }

/** A query as understood. */
export type Query = {
  /** For each word looked for, what answers it, the word itself first. */
  readonly words: readonly (readonly Alternative[])[]
  /** The text with its typing errors repaired, when there were some. */
  readonly corrected?: string
}

export type Knowledge = {
  readonly locale: Locale
  readonly stem: Stem
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
}

/** A pasted page is not a query: its first words say enough, and the answer stays quick. */
const maxWordsRead = 200
const maxWords = 24
const maxCompletions = 8
const maxRepairs = 4

const weights = { exact: 1, repaired: 0.8, completion: 0.6, synonym: 0.55 } as const

/** Reads what was typed: grammar set aside, errors repaired, the last word taken as a beginning. */
export function readQuery(text: string, knowledge: Knowledge): Query {
  const typed = wantedWords(text, knowledge.locale)
  const last = typed.at(-1)
  const read = typed.map((word) => readWord(word, { isLast: word === last, knowledge }))
  const repairs = read.flatMap((word) => (word.repaired === undefined ? [] : [word]))
  // Where most words are unknown, the text is in another language: guessing would only mislead.
  const trusted = repairs.length <= maxRepairs
  const stems = read.map(({ stem }) => stem)
  const words = read.map((word, index) => [
    ...(trusted || word.repaired === undefined
      ? [{ stems: [word.stem], weight: word.weight }]
      : []),
    ...word.completions.map((stem) => ({ stems: [stem], weight: weights.completion })),
    ...synonymsAround(stems, index, knowledge.synonyms),
  ])
  return trusted && repairs.length > 0 ? { words, corrected: rewritten(text, repairs) } : { words }
}

/** The telling words, each once. */
function wantedWords(text: string, locale: Locale): readonly Word[] {
  const seen = new Set<string>()
  return tellingWords(text, locale, maxWordsRead)
    .filter(({ folded }) => !seen.has(folded) && seen.add(folded))
    .slice(0, maxWords)
}

type ReadWord = Word & {
  readonly stem: string
  readonly weight: number
  readonly completions: readonly string[]
  readonly repaired?: string
}

function readWord(
  word: Word,
  { isLast, knowledge }: { readonly isLast: boolean; readonly knowledge: Knowledge },
): ReadWord {
  const { stem: stemOf, vocabulary } = knowledge
  const stem = stemOf(word.folded)
  const completions = isLast
    ? vocabulary.completions(word.folded, maxCompletions).filter((each) => each !== stem)
    : []
  const asTyped = { ...word, stem, weight: weights.exact, completions }
  if (vocabulary.hasStem(stem) || completions.length > 0) return asTyped
  const repair = vocabulary.repair(word.folded)
  if (!repair) return asTyped
  return {
    ...asTyped,
    stem: stemOf(repair.folded),
    weight: weights.repaired,
    repaired: repair.written,
  }
}

/** Other names for the expressions a word is part of. */
function synonymsAround(
  stems: readonly string[],
  index: number,
  synonyms: Synonyms,
): readonly Alternative[] {
  const alternatives: Alternative[] = []
  for (let start = Math.max(0, index - 4); start <= index; start += 1) {
    for (const { length, terms } of synonyms.at(stems, start)) {
      if (start + length <= index) continue
      for (const term of terms) alternatives.push({ stems: term, weight: weights.synonym })
    }
  }
  return alternatives
}

function rewritten(text: string, repairs: readonly ReadWord[]): string {
  const { done, from } = repairs.reduce(
    (sofar, { start, end, repaired }) => ({
      done: `${sofar.done}${text.slice(sofar.from, start)}${repaired}`,
      from: end,
    }),
    { done: '', from: 0 },
  )
  return (done + text.slice(from)).trim()
}

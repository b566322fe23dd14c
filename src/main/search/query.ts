import type { Locale } from '../../shared/locale.ts'
import type { Stem } from '../../shared/stem.ts'
import type { Word } from './fold.ts'
import { referencesIn } from './references.ts'
import type { Synonyms, Term } from './synonyms.ts'
import { isGrammar, tellingWords } from './telling-words.ts'
import type { Repair, Vocabulary } from './vocabulary.ts'

/** One way to satisfy a word of the query: all these stems, for this much. */
export type Alternative = { readonly stems: Term; readonly weight: number }

/** A query as understood. */
export type Query = {
  /** For each word looked for, what answers it, the word itself first. */
  readonly words: readonly (readonly Alternative[])[]
  /** The text with its typing errors repaired, when there were some. */
  readonly corrected?: string
  /** Grammar is all that was typed. */
  readonly isGrammar?: boolean
}

export type Knowledge = {
  readonly locale: Locale
  readonly stem: Stem
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
}

/** A pasted page is not a query: its first words say enough, and the answer stays quick. */
const maxWordsRead = 200
const maxLettersRead = 2000
const maxWords = 24
const maxCompletions = 8
const maxRepairs = 4
/** Past this many unknown words, the text is not one to repair, and trying would only take time. */
const maxTries = 8

/**
 * `unwritten`: another name for a word that stands nowhere, a misspelling of it most of the time.
 * `expression`: another name for several words that were typed in a row.
 */
const weights = {
  exact: 1,
  unwritten: 0.9,
  repaired: 0.8,
  expression: 0.8,
  completion: 0.6,
  synonym: 0.55,
} as const

/**
 * Reads what was typed: grammar set aside, articles of law taken whole, errors repaired, the last word taken
 * as a beginning. `literal` keeps the words exactly as they were typed.
 */
export function readQuery(text: string, whole: Knowledge, literal = false): Query {
  const knowledge = tryingFor(whole, maxTries)
  const typed = text.slice(0, maxLettersRead)
  const articles = articlesIn(typed, knowledge)
  const isInArticle = ({ start, end }: Word) =>
    articles.some((article) => start >= article.start && end <= article.end)
  const wanted = wantedWords(typed, knowledge.locale)
    .filter((word) => !isInArticle(word))
    .flatMap((word) => unlisted(word, typed, knowledge))
  const words = literal ? wanted : glued(wanted, knowledge)
  const last = words.at(-1)
  const read = words.map((word) =>
    readWord(word, { isLast: word === last && word.end >= lastEnd(articles), literal, knowledge }),
  )
  const repairs = read.filter(isRepaired)
  // Where most words are unknown, the text is in another language: guessing would only mislead.
  const trusted = repairs.length <= maxRepairs
  // What was read otherwise than typed is said, with the way back.
  const readOtherwise = read.flatMap((word) => {
    if (isRepaired(word)) return trusted ? [word] : []
    return isApart(word) ? [{ ...word, repaired: knowledge.vocabulary.asWritten(word.folded) }] : []
  })
  const parts = read.map((word) => (trusted || !isRepaired(word) ? word.stems : []))
  const answers = read.map((word, index) => [
    ...(parts[index]?.length ? [{ stems: word.stems, weight: word.weight }] : []),
    ...word.completions.map((stem) => ({ stems: [stem], weight: weights.completion })),
    ...synonymsAround(
      read.map(({ stems }) => stems[0] ?? ''),
      index,
      knowledge,
    ),
  ])
  return {
    words: [...articles.map(({ alternatives }) => alternatives), ...answers],
    ...(readOtherwise.length > 0 && { corrected: rewritten(typed, readOtherwise) }),
    ...(isAllGrammar(wanted, knowledge.locale) && { isGrammar: true }),
  }
}

/** The same knowledge, that repairs no more after so many words. */
function tryingFor(knowledge: Knowledge, tries: number): Knowledge {
  let left = tries
  const { vocabulary } = knowledge
  return {
    ...knowledge,
    vocabulary: {
      ...vocabulary,
      repair(word, isBegun) {
        left -= 1
        return left >= 0 ? vocabulary.repair(word, isBegun) : undefined
      },
    },
  }
}

type Article = {
  readonly start: number
  readonly end: number
  readonly alternatives: readonly Alternative[]
}

/** The articles of law that the content names, or that begin as one of them. The others are read as words. */
function articlesIn(text: string, { vocabulary }: Knowledge): readonly Article[] {
  return referencesIn(text).flatMap(({ name, start, end }) => {
    const known = vocabulary.knows(name) ? [name] : []
    const begun = vocabulary.references(name, maxCompletions).filter((each) => each !== name)
    const alternatives = [
      ...known.map((stem) => ({ stems: [stem], weight: weights.exact })),
      ...begun.map((stem) => ({ stems: [stem], weight: weights.completion })),
    ]
    return alternatives.length > 0 ? [{ start: withWord(text, start), end, alternatives }] : []
  })
}

/** Where "article" begins, when it stands before the number: it tells nothing more. */
function withWord(text: string, start: number): number {
  const before = /art(?:icle)?s?[.\s]{0,3}$/iu.exec(text.slice(Math.max(0, start - 12), start))
  return start - (before?.[0].length ?? 0)
}

function lastEnd(articles: readonly Article[]): number {
  return Math.max(0, ...articles.map(({ end }) => end))
}

/** The telling words, each once. */
function wantedWords(text: string, locale: Locale): readonly Word[] {
  const seen = new Set<string>()
  return tellingWords(text, locale, maxWordsRead)
    .filter(({ folded }) => !seen.has(folded) && seen.add(folded))
    .slice(0, maxWords)
}

/** « 83 634 » looks like thousands; where it is no number we know, it is the two it was typed as: a law, a list. */
function unlisted(word: Word, text: string, { vocabulary }: Knowledge): readonly Word[] {
  const { folded, start, end } = word
  const isParted = end - start > folded.length && /^\d+$/.test(folded)
  if (!isParted || vocabulary.has(folded)) return [word]
  return [...text.slice(start, end).matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    folded: number,
    start: start + index,
    end: start + index + number.length,
  }))
}

function isAllGrammar(words: readonly Word[], locale: Locale): boolean {
  return words.length > 0 && words.every(({ folded }) => isGrammar(folded, locale))
}

/** A word that was typed in two. */
type ApartWord = Word & { readonly isApart?: true }

function isApart(word: ApartWord): boolean {
  return word.isApart === true
}

/** Two words that are one when written together, and of which one alone means nothing: "rançon giciel". */
function glued(words: readonly Word[], { stem, vocabulary }: Knowledge): readonly ApartWord[] {
  const known = ({ folded }: Word) => vocabulary.knows(stem(folded))
  const joined: ApartWord[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const next = words[at + 1]
    if (!word) break
    const whole = next && { folded: word.folded + next.folded, start: word.start, end: next.end }
    if (next && whole && !(known(word) && known(next)) && vocabulary.has(whole.folded)) {
      joined.push({ ...whole, isApart: true })
      at += 1
    } else joined.push(word)
  }
  return joined
}

type ReadWord = ApartWord & {
  /** One stem; several when two words had been glued. */
  readonly stems: Term
  readonly weight: number
  readonly completions: readonly string[]
  readonly repaired?: string
}

function isRepaired(word: ReadWord): word is ReadWord & { readonly repaired: string } {
  return word.repaired !== undefined
}

function readWord(
  word: ApartWord,
  {
    isLast,
    literal,
    knowledge,
  }: { readonly isLast: boolean; readonly literal: boolean; readonly knowledge: Knowledge },
): ReadWord {
  const { stem: stemOf, vocabulary } = knowledge
  const stem = stemOf(word.folded)
  const completions = isLast
    ? vocabulary.completions(word.folded, maxCompletions).filter((each) => each !== stem)
    : []
  const asTyped = { ...word, stems: [stem], weight: weights.exact, completions }
  if (literal || vocabulary.knows(stem) || completions.length > 0) return asTyped
  const repair = vocabulary.repair(word.folded, isLast)
  return repair ? { ...asTyped, ...repairedAs(repair, stemOf) } : asTyped
}

function repairedAs(
  { words, written }: Repair,
  stemOf: Stem,
): Pick<ReadWord, 'stems' | 'weight' | 'repaired'> {
  return { stems: words.map(stemOf), weight: weights.repaired, repaired: written }
}

/** Other names for the expressions a word is part of. */
function synonymsAround(
  stems: readonly string[],
  index: number,
  { synonyms, vocabulary }: Knowledge,
): readonly Alternative[] {
  const alternatives: Alternative[] = []
  const isWritten = vocabulary.occurrencesOf(stems[index] ?? '') > 0
  const weight = isWritten ? weights.synonym : weights.unwritten
  for (let start = Math.max(0, index - 4); start <= index; start += 1) {
    for (const { length, terms } of synonyms.at(stems, start)) {
      if (start + length <= index) continue
      for (const term of terms)
        alternatives.push({ stems: term, weight: length > 1 ? weights.expression : weight })
    }
  }
  return alternatives
}

function rewritten(
  text: string,
  repairs: readonly (Word & { readonly repaired: string })[],
): string {
  const { done, from } = repairs.reduce(
    (sofar, { start, end, repaired }) => ({
      done: `${sofar.done}${text.slice(sofar.from, start)}${repaired}`,
      from: end,
    }),
    { done: '', from: 0 },
  )
  return (done + text.slice(from)).trim()
}

import Fuse from 'fuse.js/basic'
import type { Locale } from '../../shared/locale.ts'
import type { Stem } from '../../shared/stem.ts'
import { editDistance } from './edit-distance.ts'
import { forEachWord, wordsOf } from './fold.ts'
import { type LetterSet, letterSetOf, mayBeWithin } from './letter-set.ts'
import { sortedWords } from './sorted-words.ts'
import { soundOf } from './sound.ts'

/** A stem, as one object for all its words: no table has to be searched for it. */
type StemEntry = {
  readonly stem: string
  count: number
  /** Known as a synonym too, whether a text holds it or not. */
  isTerm: boolean
  /** The text it was met in last, by its number: met there again, it is not given twice. */
  lastText: number
}

/** `mends`: errors may be mended to it. */
type Known = {
  readonly entry: StemEntry
  readonly folded: string
  readonly written: string
  readonly isGrammar: boolean
  mends: boolean
  count: number
}

/** Every word of the content as people write it: what a beginning may end as, and what a typing error meant. */
export type Vocabulary = {
  /** Learns the words of a text, and gives their stems, each once. Grammar is left out when only what is `telling` is wanted. */
  learn(text: string, telling?: boolean): string[]
  /** Takes back what was learnt of a text that is gone, and gives the same stems. */
  forget(text: string, telling?: boolean): string[]
  /** Learns what is said instead of words: errors are mended to whole terms, not to the words of expressions. */
  learnSynonyms(terms: readonly string[]): void
  /** The same for articles of law, as `referenceNames` writes them, parted by spaces. */
  learnReferences(text: string): string[]
  forgetReferences(text: string): string[]
  /** The stem of a word, folded: worked out once for one that is known. */
  stemOf: Stem
  /** Is this very word, folded, known? One of which every text is gone is not. */
  has(word: string): boolean
  /** Is a word of this stem known, or the article of law of this name? */
  knows(stem: string): boolean
  /** A folded word as a text writes it, in small letters. */
  asWritten(word: string): string
  /** How often words of this stem stand in what can be found. */
  occurrencesOf(stem: string): number
  /** Stems of the words that begin so, the commonest first. */
  completions(prefix: string, limit: number): readonly string[]
  /** The articles of law that begin so. */
  references(prefix: string, limit: number): readonly string[]
  /**
   * What a word that is not known was meant to be; undefined when nothing is near enough.
   *
   * @param isBegun the word may still be being typed
   */
  repair(word: string, isBegun: boolean): Repair | undefined
  /**
   * Works out beforehand a piece of what the first questions would wait for, some milliseconds at most;
   * false when nothing was left. Questions asked meanwhile are answered all the same.
   */
  prepare(): boolean
}
/** The words meant, folded (two when they were glued), and as they are written. */
export type Repair = { readonly words: readonly string[]; readonly written: string }

/** Past this many words, a beginning is too short to mean one of them. */
const maxScanned = 400
const minRepaired = 4
const maxRepaired = 24
/** From this length on, two errors in a word are forgiven. */
const twoErrorsFrom = 8
/** A beginning shorter than this resembles too many. */
const minBegun = 6
/** Glued words are at least this long each. */
const minGlued = 3
/** Words prepared in one piece. */
const atOnce = 500
/** A shorter sound is that of too many words. */
const minSound = 2

/** What fuse.js lets through: letters swapped are two errors to it. How far a word really is, is counted before. */
const fuseOptions = { ignoreDiacritics: true, ignoreLocation: true, threshold: 0.6 }

type Shape = { readonly known: Known; readonly letters: LetterSet }
type Near = { readonly folded: string; readonly distance: number; readonly count: number }

/**
 * @param isGrammar words that tell nothing: no error is mended to them, and they are left out of what is telling
 * @param locale what is heard alike, and articles that lost their apostrophe, are mended in French
 */
export function createVocabulary(
  stem: Stem,
  isGrammar: (folded: string) => boolean = () => false,
  locale: Locale = 'fr',
): Vocabulary {
  const words = new Map<string, Known>()
  const stems = new Map<string, StemEntry>()
  const sorted = sortedWords()
  const sortedReferences = sortedWords()
  // By length: a typing error changes it by two letters at most, so most words are never compared.
  const byLength = new Map<number, Shape[]>()
  const bySound = new Map<string, Known[]>()
  const repairs = new Map<string, Repair | undefined>()

  const knowWord = (folded: string, written: string): Known => {
    const fresh = {
      entry: knowStem(stem(folded)),
      folded,
      written,
      isGrammar: isGrammar(folded),
      mends: false,
      count: 0,
    }
    words.set(folded, fresh)
    sorted.add(folded)
    return fresh
  }

  const knowStem = (each: string): StemEntry => {
    const known = stems.get(each)
    if (known) return known
    const fresh = { stem: each, count: 0, isTerm: false, lastText: 0 }
    stems.set(each, fresh)
    return fresh
  }

  // Shapes and sounds are worked out for the first word that is misspelt, or beforehand in a quiet moment.
  const unshaped: Known[] = []
  const unsounded: Known[] = []
  const mendTo = (known: Known) => {
    if (known.mends) return
    known.mends = true
    const { length } = known.folded
    if (length < minRepaired - 1 || length > maxRepaired + 2 || known.isGrammar) return
    unshaped.push(known)
    if (locale === 'fr') unsounded.push(known)
  }

  const shape = (pending: readonly Known[]) => {
    for (const known of pending) {
      addTo(byLength, known.folded.length, { known, letters: letterSetOf(known.folded) })
    }
  }
  const sound = (pending: readonly Known[]) => {
    for (const known of pending) addTo(bySound, soundOf(known.folded), known)
  }

  const ofLength = (length: number): readonly Shape[] => {
    shape(unshaped.splice(0))
    return byLength.get(length) ?? []
  }
  const soundingLike = (word: string): readonly Known[] => {
    sound(unsounded.splice(0))
    const wanted = soundOf(word)
    return wanted.length < minSound ? [] : (bySound.get(wanted) ?? []).filter(isInUse)
  }

  /** The words that may be so near, by their length and their letters. */
  const candidates = (word: string, errors: number): readonly string[] => {
    const letters = letterSetOf(word)
    const near: string[] = []
    for (let length = word.length - errors; length <= word.length + errors; length += 1) {
      for (const shape of ofLength(length)) {
        const { known } = shape
        if (mayBeWithin(shape.letters, letters, errors) && isInUse(known)) near.push(known.folded)
      }
    }
    return near
  }

  const countOf = (word: string) => words.get(word)?.count ?? 0
  /** A word of a text that is gone leads nowhere: it is as if it had never been learnt. */
  const has = (word: string) => {
    const known = words.get(word)
    return known !== undefined && isInUse(known)
  }
  const knows = (each: string) => {
    const entry = stems.get(each)
    return entry !== undefined && (entry.count > 0 || entry.isTerm)
  }
  const asWritten = (word: string) => words.get(word)?.written.toLowerCase() ?? word
  const meant = (...folded: readonly string[]): Repair => ({
    words: folded,
    written: folded.map(asWritten).join(' '),
  })

  const nearest = (word: string): Near | undefined => {
    const limit = word.length < twoErrorsFrom ? 1 : 2
    const distances = new Map<string, number>()
    for (const item of candidates(word, limit)) {
      const distance = editDistance(word, item, limit)
      if (distance <= 1 || (distance <= limit && item[0] === word[0])) distances.set(item, distance)
    }
    const fuse = new Fuse([...distances.keys()], fuseOptions)
    const near = fuse.search(word).map(({ item }): Near => {
      return { folded: item, distance: distances.get(item) ?? limit, count: countOf(item) }
    })
    const [best] = near.sort(
      (a, b) =>
        a.distance - b.distance || sameStart(b, word) - sameStart(a, word) || b.count - a.count,
    )
    return best
  }

  /** The commonest word that sounds the same. */
  const soundingSame = (word: string): string | undefined =>
    [...soundingLike(word)].sort((a, b) => b.count - a.count)[0]?.folded

  /** Two known words without their space; the likeliest place to part them is where both are common. */
  const parted = (word: string): readonly [string, string] | undefined => {
    const pairs: { readonly pair: readonly [string, string]; readonly count: number }[] = []
    for (let at = minGlued; at <= word.length - minGlued; at += 1) {
      const pair = [word.slice(0, at), word.slice(at)] as const
      const count = Math.min(...pair.map(countOf))
      if (count > 0) pairs.push({ pair, count })
    }
    return pairs.sort((a, b) => b.count - a.count)[0]?.pair
  }

  /** A word of which the beginning was typed with an error in it: "innonda". */
  const begun = (word: string): string | undefined => {
    const heads = sorted.beginning(word.slice(0, 2), maxScanned)
    const near = heads.flatMap((item) => {
      const distance = Math.min(
        ...[-1, 0, 1].map((by) => editDistance(word, item.slice(0, word.length + by), 1)),
      )
      return distance <= 1 && item.length > word.length && has(item) ? [item] : []
    })
    return near.sort((a, b) => countOf(b) - countOf(a))[0]
  }

  /** « loposition »: an article that lost its apostrophe, before a word that is known or nearly. */
  const bared = (word: string): string | undefined => {
    const bare = /^(?:[ldjsnmtc]|qu)(?=[aeiouyh])/.test(word) ? word.replace(/^qu|^./, '') : ''
    if (bare.length < minRepaired) return undefined
    if (has(bare)) return bare
    const near = nearest(bare)
    return near?.distance === 1 ? near.folded : undefined
  }

  const findRepair = (word: string, isBegun: boolean): Repair | undefined => {
    const near = nearest(word)
    if (near?.distance === 1) return meant(near.folded)
    const heard = locale === 'fr' ? (bared(word) ?? soundingSame(word)) : undefined
    if (heard !== undefined) return meant(heard)
    const two = parted(word)
    if (two) return meant(...two)
    if (near) return meant(near.folded)
    const whole = isBegun && word.length >= minBegun ? begun(word) : undefined
    return whole === undefined ? undefined : meant(whole)
  }

  let texts = 0
  /** `by` is 1 for a text that comes, -1 for one that goes. */
  const read = (text: string, telling: boolean, by: 1 | -1): string[] => {
    const found: string[] = []
    texts += 1
    // What is known changes, and what an error means with it.
    if (repairs.size > 0) repairs.clear()
    forEachWord(text, (folded, start, end) => {
      const met = words.get(folded)
      if (telling && (met ? met.isGrammar : isGrammar(folded))) return true
      const known = met ?? knowWord(folded, text.slice(start, end))
      known.count += by
      known.entry.count += by
      mendTo(known)
      if (known.entry.lastText !== texts) {
        known.entry.lastText = texts
        found.push(known.entry.stem)
      }
      return true
    })
    return found
  }

  const readReferences = (text: string, by: 1 | -1): string[] => {
    const names = new Set(text.split(' ').filter((name) => name !== ''))
    for (const name of names) {
      if (!stems.has(name)) sortedReferences.add(name)
      knowStem(name).count += by
    }
    return [...names]
  }

  return {
    learn: (text, telling = false) => read(text, telling, 1),
    forget: (text, telling = false) => read(text, telling, -1),
    learnSynonyms(terms) {
      repairs.clear()
      for (const term of terms) {
        const found = wordsOf(term)
        for (const { folded, start, end } of found) {
          const known = words.get(folded) ?? knowWord(folded, term.slice(start, end))
          known.entry.isTerm = true
          if (found.length === 1) mendTo(known)
        }
      }
    },
    learnReferences: (text) => readReferences(text, 1),
    forgetReferences: (text) => readReferences(text, -1),
    stemOf: (folded) => words.get(folded)?.entry.stem ?? stem(folded),
    has,
    knows,
    asWritten,
    occurrencesOf: (each) => stems.get(each)?.count ?? 0,
    completions(prefix, limit) {
      const counts = new Map<string, number>()
      for (const word of sorted.beginning(prefix, maxScanned)) {
        const known = words.get(word)
        if (known && isInUse(known))
          counts.set(known.entry.stem, (counts.get(known.entry.stem) ?? 0) + known.count)
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([each]) => each)
    },
    references: (prefix, limit) => sortedReferences.beginning(prefix, limit).filter(knows),
    repair(word, isBegun) {
      if (word.length < minRepaired || word.length > maxRepaired || /\d/.test(word))
        return undefined
      const key = isBegun ? `${word}…` : word
      if (repairs.has(key)) return repairs.get(key)
      const found = findRepair(word, isBegun)
      repairs.set(key, found)
      return found
    },
    prepare() {
      sorted.settle()
      sortedReferences.settle()
      const left = unshaped.length + unsounded.length
      shape(unshaped.splice(0, atOnce))
      sound(unsounded.splice(0, atOnce))
      return left > 0
    },
  }
}

function isInUse({ count, entry }: Known): boolean {
  return count > 0 || entry.isTerm
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** People rarely miss the first letter. */
function sameStart({ folded }: Near, word: string): number {
  return folded[0] === word[0] ? 1 : 0
}

import type { Range } from '../../shared/search.ts'
import type { Stem } from '../../shared/stem.ts'
import { type Word, wordsOf } from './fold.ts'
import { referencesIn, withoutLetter } from './references.ts'

export type Snippet = { readonly snippet: string; readonly ranges: Range[] }

/** About two lines. */
const maxLength = 160
/** Words kept before the first marked one. */
const lead = 40
/** Further into a text than this, nobody reads a snippet: the page is what one opens. */
const maxRead = 20_000

/** The part of a text that holds the most of the words wanted, with these marked. */
export function cutSnippet(text: string, wanted: ReadonlySet<string>, stem: Stem): Snippet {
  const read = text.slice(0, maxRead)
  const words = wordsOf(read)
  const inWords: Mark[] = []
  for (const { folded, start, end } of words) {
    const found = stem(folded)
    if (wanted.has(found)) inWords.push({ stem: found, start, end })
  }
  const marks = [...articleMarks(read, wanted), ...inWords].sort((a, b) => a.start - b.start)
  const start = startOf(bestMark(marks), words, read)
  const end = endFrom(start, words, read)
  const before = start > 0 ? '… ' : ''
  const after = end < text.length ? ' …' : ''
  const shift = before.length - start
  return {
    snippet: before + read.slice(start, end) + after,
    ranges: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark): Range => [mark.start + shift, mark.end + shift]),
  }
}

type Mark = Omit<Word, 'folded'> & { readonly stem: string }

/** An article of law is marked whole: its numbers are no words. */
function articleMarks(text: string, wanted: ReadonlySet<string>): readonly Mark[] {
  if (![...wanted].some((each) => each.startsWith('art:'))) return []
  return referencesIn(text).flatMap(({ name, start, end }) =>
    wanted.has(name) || wanted.has(withoutLetter(name)) ? [{ stem: name, start, end }] : [],
  )
}

/** The mark after which most different words follow within a snippet; the first of equals. */
function bestMark(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined
  let most = 0
  let from = 0
  let to = 0
  const inside = new Map<string, number>()
  const count = (stem: string, by: number) => {
    const next = (inside.get(stem) ?? 0) + by
    if (next === 0) inside.delete(stem)
    else inside.set(stem, next)
  }
  for (; from < marks.length; from += 1) {
    const first = marks[from]
    if (!first) break
    for (; to < marks.length && (marks[to]?.end ?? 0) <= first.start + maxLength - lead; to += 1) {
      count(marks[to]?.stem ?? '', 1)
    }
    if (to <= from) to = from + 1
    else if (inside.size > most) {
      most = inside.size
      best = first
    }
    if (inside.has(first.stem)) count(first.stem, -1)
  }
  return best ?? marks[0]
}

/** Begins at a word, a little before the mark; at the text's own beginning when that is near. */
function startOf(mark: Mark | undefined, words: readonly Word[], text: string): number {
  if (!mark || mark.end <= maxLength || text.length <= maxLength) return 0
  return words.find((word) => word.start >= mark.start - lead)?.start ?? mark.start
}

/** Ends at a word; in the middle of one only when it is longer than a snippet. */
function endFrom(start: number, words: readonly Word[], text: string): number {
  const limit = start + maxLength
  if (limit >= text.length) return text.length
  const last = words.findLast((word) => word.end <= limit && word.end > start)
  const cut = last?.end ?? limit
  // Never between the two halves of one character.
  const high = text.charCodeAt(cut - 1)
  return high >= 0xd800 && high <= 0xdbff ? cut - 1 : cut
}

import Fuse from 'fuse.js/basic'
import { editDistance } from './edit-distance.ts'
import { wordsOf } from './fold.ts'
import { sortedWords } from './sorted-words.ts'
import type { Stem } from './stem.ts'

type Known = { readonly stem: string; readonly written: string; count: number }

/** Every word of the content as people write it: what a beginning may end as, and what a typing error meant. */
export type Vocabulary = {
  /** Learns the words of a text, and gives their stems. Those `skip` refuses are left out. */
  learn(text: string, skip?: (folded: string) => boolean): string[]
  hasStem(stem: string): boolean
  /** Stems of the words that begin so, the commonest first. */
  completions(prefix: string, limit: number): readonly string[]
  /** The nearest word, folded and as written, or undefined when none is near enough. */
  repair(word: string): Repair | undefined
}
export type Repair = { readonly folded: string; readonly written: string }

/** Past this many words, a beginning is too short to mean one of them. */
const maxScanned = 400
const minRepaired = 4
const maxRepaired = 24

export function createVocabulary(stem: Stem): Vocabulary {
  const words = new Map<string, Known>()
  const stems = new Set<string>()
  const sorted = sortedWords()
  // By length: a typing error changes it by two letters at most, so most words are never compared.
  const byLength = new Map<number, string[]>()
  const fuses = new Map<number, Fuse<string>>()
  const repairs = new Map<string, Repair | undefined>()

  const learnWord = (folded: string, written: string): string => {
    const known = words.get(folded)
    if (known) {
      known.count += 1
      return known.stem
    }
    const fresh = { stem: stem(folded), written: written.toLowerCase(), count: 1 }
    words.set(folded, fresh)
    stems.add(fresh.stem)
    sorted.add(folded)
    rememberLength(folded)
    return fresh.stem
  }

  const rememberLength = (folded: string) => {
    const { length } = folded
    if (length < minRepaired - 1 || length > maxRepaired + 2) return
    const list = byLength.get(length)
    if (list) list.push(folded)
    else byLength.set(length, [folded])
    fuses.delete(length)
    repairs.clear()
  }

  const fuseOf = (length: number): Fuse<string> | undefined => {
    const list = byLength.get(length)
    const known = fuses.get(length)
    if (known || !list) return known
    const fuse = new Fuse(list, { ignoreDiacritics: true, ignoreLocation: true, threshold: 0.34 })
    fuses.set(length, fuse)
    return fuse
  }

  const findRepair = (word: string): Repair | undefined => {
    const limit = word.length < 7 ? 1 : 2
    const near: (Repair & { readonly distance: number; readonly count: number })[] = []
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const { item } of fuseOf(length)?.search(word, { limit: 30 }) ?? []) {
        const known = words.get(item)
        const distance = editDistance(word, item, limit)
        const likely = distance <= 1 || (distance <= limit && item[0] === word[0])
        if (known && likely) near.push({ folded: item, distance, ...known })
      }
    }
    const [best] = near.sort(
      (a, b) =>
        a.distance - b.distance || sameStart(b, word) - sameStart(a, word) || b.count - a.count,
    )
    return best && { folded: best.folded, written: best.written }
  }

  return {
    learn(text, skip) {
      const found: string[] = []
      for (const { folded, start, end } of wordsOf(text)) {
        if (!skip?.(folded)) found.push(learnWord(folded, text.slice(start, end)))
      }
      return found
    },
    hasStem: (each) => stems.has(each),
    completions(prefix, limit) {
      const counts = new Map<string, number>()
      for (const word of sorted.beginning(prefix, maxScanned)) {
        const known = words.get(word)
        if (known) counts.set(known.stem, (counts.get(known.stem) ?? 0) + known.count)
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([each]) => each)
    },
    repair(word) {
      if (word.length < minRepaired || word.length > maxRepaired || /\d/.test(word))
        return undefined
      if (repairs.has(word)) return repairs.get(word)
      const found = findRepair(word)
      repairs.set(word, found)
      return found
    },
  }
}

/** People rarely miss the first letter. */
function sameStart({ folded }: Repair, word: string): number {
  return folded[0] === word[0] ? 1 : 0
}

/** Different words, found by how they begin. */
export type SortedWords = {
  /** Adds a word that is not there yet. */
  add(word: string): void
  /** At most `limit` words that begin so, in order. */
  beginning(prefix: string, limit: number): readonly string[]
  /** Sorts them now, sooner than on the next question. */
  settle(): void
}

/** Sorted on the first question after an addition, or sooner: adding a whole library costs one sort. */
export function sortedWords(): SortedWords {
  const words: string[] = []
  let sorted = true
  const settle = () => {
    if (!sorted) words.sort()
    sorted = true
  }
  return {
    settle,
    add(word) {
      words.push(word)
      sorted = false
    },
    beginning(prefix, limit) {
      settle()
      const start = firstAtLeast(words, prefix)
      const found: string[] = []
      for (let at = start; at < words.length && found.length < limit; at += 1) {
        const word = words[at] ?? ''
        if (!word.startsWith(prefix)) break
        found.push(word)
      }
      return found
    },
  }
}

function firstAtLeast(words: readonly string[], wanted: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Words by the letters they are made of: what is far from a word is set aside without being compared with it. */
export type LetterSet = number

/** One bit for each of the 26 letters, the rest shared by whatever else a folded word holds. */
export function letterSetOf(word: string): LetterSet {
  let set = 0
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97
    set |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(at) % 6))
  }
  return set
}

/**
 * May two words be so near? Each error changes at most two letters of the set: the one that was to be there, and the
 * one that is. Never false for words within `errors` of each other.
 */
export function mayBeWithin(a: LetterSet, b: LetterSet, errors: number): boolean {
  let different = a ^ b
  let left = errors * 2
  while (different !== 0) {
    if (left === 0) return false
    // Drops the lowest bit.
    different &= different - 1
    left -= 1
  }
  return true
}

/** A sentence of a text: where it begins, and how many words it has. */
export type Sentence = { readonly text: string; readonly at: number; readonly words: number }

/** A full stop after one of these ends no sentence. « vol », « min » and « etc » are left out: they often end one. */
const abbreviations = new Set(
  'm mm mme mmes mlle dr st ste art al cf ex p pp c tél réf env mr mrs ms vs e.g i.e'.split(' '),
)

/** Words as people count them: what spaces part, dashes and signs alone left out. */
export function countWords(text: string): number {
  let count = 0
  let previousIsNumber = false
  for (const [piece] of text.matchAll(/[^\s\u202f]+/g)) {
    if (!/[\p{L}\p{N}\ufffc]/u.test(piece)) {
      previousIsNumber = false
      continue
    }
    // « 3 500 » is one number, « 01 80 52 33 84 » is one too.
    const isNumber = /^\d{2,3}[.,;:)]*$/.test(piece)
    if (!(isNumber && previousIsNumber)) count += 1
    previousIsNumber = /^\d{1,3}$/.test(piece)
  }
  return count
}

/**
 * Cuts a text into sentences: after `.` `!` `?` `…` when a new sentence begins behind, and at line ends.
 * Abbreviations, initials and what is quoted inside a sentence do not cut it.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const words = countWords(piece)
    if (words > 0) sentences.push({ text: piece.trim(), at: start + lead, words })
    start = end
  }
  for (const { 0: mark, index } of text.matchAll(/\n|[.!?…]+/g)) {
    if (mark === '\n') close(index + 1)
    else if (endsSentence(text, index, mark))
      close(index + mark.length + closingLength(text, index + mark.length))
  }
  close(text.length)
  return sentences
}

function endsSentence(text: string, at: number, mark: string): boolean {
  const end = at + mark.length
  const after = text.slice(end + closingLength(text, end), end + 12)
  if (!/^[\s\u202f]+[«“"([–—-]?[\s\u202f]*[\p{Lu}\p{N}\ufffc]/u.test(after)) return false
  if (mark !== '.') return true
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  // An initial, such as « J. Dupont ».
  if (/^\p{Lu}$/u.test(before)) return false
  return !abbreviations.has(before.toLowerCase())
}

/** The closing marks that belong to the sentence before them. */
function closingLength(text: string, at: number): number {
  return /^(?:[\s\u202f]?»|[)”"\]])*/.exec(text.slice(at, at + 6))?.[0].length ?? 0
}

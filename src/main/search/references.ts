/** An article of law named in a text, and where, in UTF-16 units. */
export type Reference = {
  /** One word for the index, such as `art:l2121-25`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * The articles of law a text names: `art. L2121-25`, `articles 9, 9-1 et 1358`, `433-5`, `R. 112-9`.
 * A bare number counts only after "article": elsewhere a letter or a hyphen must show what it is.
 */
export function referencesIn(text: string): readonly Reference[] {
  if (!mayName.test(text)) return []
  const found = new Map<number, Reference>()
  for (const list of text.matchAll(listed)) {
    const [whole, numbers = ''] = list
    for (const reference of numbersIn(numbers, list.index + whole.length - numbers.length)) {
      found.set(reference.start, reference)
    }
  }
  for (const match of text.matchAll(shaped)) {
    const [whole, letter = '', withLetter, alone] = match
    if (found.has(match.index)) continue
    const number = withLetter ?? alone ?? ''
    found.set(match.index, referenceOf(letter, number, match.index, whole.length))
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** The names an article is known by: people leave its letter out. */
export function referenceNames(text: string): readonly string[] {
  const names = referencesIn(text).flatMap(({ name }) => [name, withoutLetter(name)])
  return [...new Set(names)]
}

/** `art:l2121-25` as people write it in a hurry: `art:2121-25`. */
export function withoutLetter(name: string): string {
  return name.replace(/^art:[lrd]/, 'art:')
}

// Most texts name no article, and a whole library of them is asked: this says so at once.
const mayName = /[LRD][.\s]{0,2}\d|\d[-‑–]\d|art(?:icle)?s?[.\s]{1,3}\d/i

const digits = String.raw`\d{1,5}(?:[-‑–]\d{1,4}){0,4}`

/** "art." and the numbers after it, joined by commas and "et". */
const listed = new RegExp(
  String.raw`(?<!\p{L})art(?:icle)?s?[.\s]{1,3}((?:(?:[LRD][.\s]{0,2})?${digits}(?!\d)(?:\s?,\s?|\s(?:et|ou|and|or)\s)?){1,12})`,
  'giu',
)
const numbered = new RegExp(String.raw`(?:([LRD])[.\s]{0,2})?(${digits})`, 'giu')
/** A letter and a number, or numbers joined by hyphens. */
const shaped =
  /(?<![\p{L}\d/.,-])(?:([LRD])[.\s]{0,2}(\d{3,5}(?:[-‑–]\d{1,4}){0,4}|\d{1,2}(?:[-‑–]\d{1,4}){1,4})|(\d{1,5}(?:[-‑–]\d{1,4}){1,4}))(?![\p{L}\d/])/giu

function numbersIn(text: string, offset: number): readonly Reference[] {
  return [...text.matchAll(numbered)].map((match) => {
    const [whole, letter = '', number = ''] = match
    return referenceOf(letter, number, offset + match.index, whole.length)
  })
}

function referenceOf(letter: string, number: string, start: number, length: number): Reference {
  const name = `art:${letter.toLowerCase()}${number.replace(/[‑–]/g, '-')}`
  return { name, start, end: start + length }
}

/** A word of a text: its letters folded, and where it stands in the original, in UTF-16 units. */
export type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** A word longer than this is not one; its head is enough to find it by. */
const maxWordLength = 64

/** Left out when they end with an apostrophe: `l'eau` is found by `eau`. */
const elided = new Set('l d qu j s n m t c jusqu lorsqu puisqu quoiqu'.split(' '))

/** Words that keep their apostrophe's two sides together. */
const joined = new Set(['aujourd', 'prud', 'presqu'])

const apostrophes = new Set([..."'’‘ʼ′＇`´"])

/**
 * The words of a text in order, as the index knows them: lower case, no accents, ligatures open,
 * elisions dropped, hyphens as spaces, thousands together. Linear, and safe on any string.
 *
 * @param limit the most words wanted
 */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = []
  if (limit > 0) {
    forEachWord(text, (folded, start, end) => words.push({ folded, start, end }) < limit)
  }
  return words
}

/**
 * The same, one word at a time, for whoever reads a whole library: `take` is given each word folded and where it
 * stands, and says whether it wants more.
 */
export function forEachWord(
  text: string,
  take: (folded: string, start: number, end: number) => boolean,
): void {
  // What is plain already is most of any text: it is cut out of it, a run at a time.
  let folded = ''
  let run = -1
  let start = -1
  let end = 0
  for (let at = 0, width = 1; at < text.length; at += width) {
    width = 1
    if (isPlain[text.charCodeAt(at)] === 1) {
      if (run < 0) run = at
      if (start < 0) start = at
      end = at + 1
      continue
    }
    if (run >= 0) folded += text.slice(run, at)
    run = -1
    const code = text.codePointAt(at) ?? 0
    const letters = foldCodePoint(code)
    width = code > 0xffff ? 2 : 1
    if (letters !== undefined) {
      // An accent alone belongs to the word it follows, and to none when it follows nothing.
      if (letters === '' && start < 0) continue
      if (start < 0) start = at
      folded += letters
      end = at + width
    } else if (start >= 0) {
      const apostrophe = apostrophes.has(text[at] ?? '')
      if (apostrophe && joined.has(folded)) continue
      // Most of what parts words is followed by a letter: no more is asked then.
      if (isDigit(text.charCodeAt(at + 1)) && partsThousands(text, start, at)) continue
      const isElided = apostrophe && elided.has(folded)
      if (!isElided && !take(cut(folded), start, end)) return
      folded = ''
      start = -1
    }
  }
  if (run >= 0) folded += text.slice(run)
  if (start >= 0) take(cut(folded), start, end)
}

/** A number longer than this is a list of them. */
const maxNumberLength = 19
const groups = /^\d{1,3}(?:\D\d{3})*$/
const lastGroup = /^[ .,\u00a0\u2009\u202f]\d{3}(?!\d)/

/** « 3 500 » is one number, and the one that others write « 3.500 », « 3,500 » or « 3500 ». */
function partsThousands(text: string, start: number, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1)) || at - start > maxNumberLength) return false
  return groups.test(text.slice(start, at)) && lastGroup.test(text.slice(at, at + 5))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function cut(folded: string): string {
  return folded.length > maxWordLength ? folded.slice(0, maxWordLength) : folded
}

/** A text folded into words with single spaces: two spellings of one sentence become equal. */
export function foldText(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')
}

const maxFolds = 5000
const folds = new Map<number, string | undefined>()

/** The letters a character stands for; '' for a mark to ignore; undefined for what parts words. */
function foldCodePoint(code: number): string | undefined {
  if (code < 0x80) return ascii[code]
  const known = folds.get(code)
  if (known !== undefined || folds.has(code)) return known
  const folded = foldUnicode(String.fromCodePoint(code))
  if (folds.size < maxFolds) folds.set(code, folded)
  return folded
}

/** Most of any text, worked out once. */
const ascii: readonly (string | undefined)[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[a-z0-9]/i.test(char) ? char.toLowerCase() : undefined
})

/** 1 for a character that is its own fold: a small unaccented letter or a digit. */
const isPlain = Uint8Array.from(ascii, (letters, code) =>
  letters === String.fromCharCode(code) ? 1 : 0,
)

/** What compatibility decomposition leaves whole. */
const opened: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

const unseen = new Set(['\u00ad', '\u200c', '\u200d', '\u2060', '\ufeff'])

function foldUnicode(char: string): string | undefined {
  // A soft hyphen and the joiners are inside a word, unseen.
  if (unseen.has(char)) return ''
  if (/^\p{M}$/u.test(char)) return ''
  const letters = char
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => opened[letter] ?? letter)
  return letters === '' || apostrophes.has(char) ? undefined : letters
}

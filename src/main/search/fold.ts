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
 * elisions dropped, hyphens as spaces. Linear, and safe on any string.
 *
 * @param limit the most words wanted
 */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = []
  let folded = ''
  let start = 0
  let end = 0
  const close = () => {
    if (folded !== '') words.push({ folded: folded.slice(0, maxWordLength), start, end })
    folded = ''
  }
  for (let at = 0; at < text.length && words.length < limit; ) {
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    const letters = foldCodePoint(code)
    if (letters !== undefined) {
      if (folded === '') start = at
      // An accent alone belongs to the word it follows, and to none when it follows nothing.
      if (letters !== '' || folded !== '') {
        if (folded.length < maxWordLength) folded += letters
        end = at + width
      }
    } else if (folded !== '') {
      const apostrophe = apostrophes.has(text[at] ?? '')
      if (apostrophe && elided.has(folded)) folded = ''
      else if (!(apostrophe && joined.has(folded))) close()
    }
    at += width
  }
  if (words.length < limit) close()
  return words
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
  if (folds.has(code)) return folds.get(code)
  const folded = foldUnicode(String.fromCodePoint(code))
  if (folds.size < maxFolds) folds.set(code, folded)
  return folded
}

/** Most of any text, worked out once. */
const ascii: readonly (string | undefined)[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[a-z0-9]/i.test(char) ? char.toLowerCase() : undefined
})

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

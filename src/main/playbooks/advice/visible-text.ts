import type { SourceText } from '../source-text.ts'

/** What stands in a text for something whose words are not the author's: an address, code, a value to come. */
export const opaque = '\ufffc'

export type Reading = {
  /** `false`: a template, where Markdown has no meaning. */
  readonly markdown: boolean
  /** The words that take the place of `{{ name }}`. */
  readonly wordsFor: (name: string) => string
  /** Leaves out `([name of the law](https://…))`, which nobody reads as part of the sentence. */
  readonly dropCitations?: boolean
}

const placeholder = /\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z0-9-]+)?)\s*\}\}/y
const codeSpan = /(`+)(?!`)[\s\S]{1,400}?(?<!`)\1(?!`)/y
const autolink = /<(?:https?:|mailto:)[^<>\s]{1,400}>/y
const link =
  /!?\[((?:[^[\]]|\[[^[\]]*\]){0,400})\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/y
const address =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|[\w.+-]+@[\w-]+\.[\w.-]*\w|[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|info)(?![\p{L}\p{N}-])(?:\/[^\s<>«»",;]*)?/uy
const citation =
  /[ \u00a0]?\((?:voir[ \u00a0])?(?:!?\[[^[\]]{1,200}\]\([^()\s]*\)(?:\s*(?:,|;|et)\s*)?){1,6}\)/y

/**
 * What a reader sees of a piece of Markdown, each character still knowing its place in the file.
 * Links keep their words and lose their address; marks and codes go.
 */
export function visibleText(source: SourceText, reading: Reading): SourceText {
  const seen: { text: string; at: number }[] = []
  read(source.text, 0, reading, seen)
  const text = seen.map((piece) => piece.text).join('')
  const starts: number[] = []
  for (const { text: words, at } of seen) {
    // A value put in the place of its name is all at one place.
    const isCopy = source.text.startsWith(words, at)
    for (let index = 0; index < words.length; index += 1) starts.push(isCopy ? at + index : at)
  }
  return { text, placeAt: (offset) => source.placeAt(starts[offset] ?? source.text.length) }
}

/** How many links a piece of Markdown holds to the web, where a source is. Another page of ours is none. */
export function countLinks({ text }: SourceText): number {
  return (text.match(/\]\(https?:|<https?:/gi) ?? []).length
}

function read(
  text: string,
  offset: number,
  reading: Reading,
  seen: { text: string; at: number }[],
): void {
  const add = (words: string, at: number) => seen.push({ text: words, at: offset + at })
  let at = 0
  while (at < text.length) {
    const piece = pieceAt(text, at, reading)
    if (piece.inside) read(piece.inside.text, offset + piece.inside.at, reading, seen)
    else if (piece.words !== '') add(piece.words, at + (piece.skip ?? 0))
    at = piece.end
  }
}

type Piece = {
  readonly words: string
  readonly end: number
  /** How far into the piece its words begin. */
  readonly skip?: number
  readonly inside?: { readonly text: string; readonly at: number }
}

const plain = /[\p{L}\p{N}]+|[^\\`*_[<!{&\n( \u00a0\p{L}\p{N}]+/uy

function pieceAt(text: string, at: number, { markdown, wordsFor, dropCitations }: Reading): Piece {
  const value = matchAt(placeholder, text, at)
  if (value) return { words: wordsFor(value[1] ?? ''), end: at + value[0].length }
  const url = startsWord(text, at) ? matchAt(address, text, at) : undefined
  if (url) return { words: opaque, end: at + url[0].length }
  if (markdown) {
    const piece = markAt(text, at, dropCitations === true)
    if (piece) return piece
  }
  const run = matchAt(plain, text, at)
  if (run) return { words: run[0], end: at + run[0].length }
  return { words: text[at] ?? '', end: at + 1 }
}

/** A mark of Markdown, or what it encloses. */
function markAt(text: string, at: number, dropCitations: boolean): Piece | undefined {
  const char = text[at] ?? ''
  switch (char) {
    case '\n':
      return { words: ' ', end: at + 1 }
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')
        ? { words: text[at + 1] ?? '', end: at + 2, skip: 1 }
        : undefined
    case '*':
      return { words: '', end: at + 1 }
    case '_': {
      const inWord =
        /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
      return inWord ? undefined : { words: '', end: at + 1 }
    }
    case '`':
      return hidden(codeSpan, text, at)
    case '<':
      return hidden(autolink, text, at)
    case '[':
    case '!':
      return linkAt(text, at)
    case ' ':
    case '\u00a0':
    case '(':
      return dropCitations ? dropped(text, at) : undefined
    case '&':
      return text.startsWith('&nbsp;', at) ? { words: '\u00a0', end: at + 6 } : undefined
    default:
      return undefined
  }
}

function linkAt(text: string, at: number): Piece | undefined {
  const found = matchAt(link, text, at)
  if (!found) return undefined
  const inside = { text: found[1] ?? '', at: at + found[0].indexOf('[') + 1 }
  return { words: '', end: at + found[0].length, inside }
}

function hidden(pattern: RegExp, text: string, at: number): Piece | undefined {
  const found = matchAt(pattern, text, at)
  return found ? { words: opaque, end: at + found[0].length } : undefined
}

function dropped(text: string, at: number): Piece | undefined {
  const found = matchAt(citation, text, at)
  return found ? { words: '', end: at + found[0].length } : undefined
}

function startsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '')
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

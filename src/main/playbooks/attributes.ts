/** One `key=value` of a `{…}`, with the offset where it begins in the text. */
export type Attribute = { readonly name: string; readonly value: string; readonly at: number }

export type Attributes = {
  readonly id?: { readonly value: string; readonly at: number } | undefined
  readonly pairs: readonly Attribute[]
  /** Pieces that are neither `#id` nor `key=value`. */
  readonly strays: readonly { readonly text: string; readonly at: number }[]
}

export const noAttributes: Attributes = { pairs: [], strays: [] }

export type AttributesRead =
  | { readonly state: 'none' }
  /** A brace is opened and never closed, at this offset. */
  | { readonly state: 'unclosed'; readonly at: number }
  | {
      readonly state: 'found'
      readonly attributes: Attributes
      /** The braces themselves, in the text. */
      readonly start: number
      readonly end: number
    }

/** A title is a line; nothing legitimate comes near this. */
const maxLength = 1000

/**
 * Reads `{#id key=value key="two words"}` at the end of the first line of a text, or at its very end.
 * Ours and not a plugin's: attributes are data for the model, never attributes of an HTML element.
 */
export function readAttributes(text: string): AttributesRead {
  const firstEnd = text.indexOf('\n')
  if (firstEnd >= 0) {
    const first = readAtEnd(text, 0, firstEnd)
    if (first.state !== 'none') return first
  }
  return readAtEnd(text, text.lastIndexOf('\n') + 1, text.length)
}

function readAtEnd(text: string, from: number, to: number): AttributesRead {
  const end = trimmedEnd(text, from, to)
  for (let at = text.indexOf('{', from); at >= 0 && at < end; at = text.indexOf('{', at + 1)) {
    const read = readBraces(text, at, end)
    if (read?.end === end && isAttributes(read.attributes)) {
      return { state: 'found', attributes: read.attributes, start: at, end }
    }
    if (read === undefined && text[at + 1] === '#') return { state: 'unclosed', at }
    if (read) at = read.end - 1
  }
  return { state: 'none' }
}

/** A word in braces is prose; an identifier or a `=` is meant for us. */
function isAttributes({ id, pairs, strays }: Attributes): boolean {
  return id !== undefined || pairs.length > 0 || strays.some(({ text }) => text.includes('='))
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return end
}

type Braces = { readonly attributes: Attributes; readonly end: number }

/** What stands between the brace at `open` and its closing one; undefined when there is none. */
function readBraces(text: string, open: number, limit: number): Braces | undefined {
  const pairs: Attribute[] = []
  const strays: { text: string; at: number }[] = []
  let id: Attributes['id']
  let at = open + 1
  const stop = Math.min(limit, open + maxLength)
  while (at < stop) {
    const char = text[at]
    if (char === '}') return { attributes: { id, pairs, strays }, end: at + 1 }
    if (char === '{') return undefined
    if (char === ' ' || char === '\t') {
      at += 1
      continue
    }
    const end = pieceEnd(text, at, stop)
    const piece = text.slice(at, end)
    const equals = piece.indexOf('=')
    if (piece.startsWith('#') && id === undefined) id = { value: piece.slice(1), at }
    else if (equals > 0) {
      pairs.push({ name: piece.slice(0, equals), value: unquoted(piece.slice(equals + 1)), at })
    } else strays.push({ text: piece, at })
    at = end
  }
  return undefined
}

/** A piece ends at a space or a brace, unless these are between quotes. */
function pieceEnd(text: string, from: number, stop: number): number {
  let at = from
  while (at < stop && !' \t{}'.includes(text[at] ?? ' ')) {
    if (text[at] === '"') {
      const close = text.indexOf('"', at + 1)
      at = close < 0 || close >= stop ? stop : close + 1
    } else at += 1
  }
  return Math.max(at, from + 1)
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1)
    : value
}

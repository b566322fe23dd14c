import { type Place, problem, type RawProblem } from './problem-words.ts'
import { firstBadByte } from './utf8.ts'

/** A playbook is a few pages (the longest shipped: 31 kB); a file above this is a mistake, and costs nothing to refuse. */
export const maxPageBytes = 128 * 1024
/** The files of data are longer (how people put things: 300 kB). */
export const maxDataBytes = 384 * 1024

/** The largest a file of this name may be. */
export function maxBytesOf(file: string): number {
  return file.endsWith('.md') ? maxPageBytes : maxDataBytes
}

/** No paragraph is this long: past it, a line is a mistake or an attack on the parser. */
export const maxLineLength = 4_000

/** Five hundred is a long page; the parser looks at each line several times. */
export const maxLines = 10_000

export type Decoded =
  | { readonly text: string; readonly problems: readonly RawProblem[] }
  | { readonly text: undefined; readonly problems: readonly RawProblem[] }

/** The text of a file, with line ends as `\n` and no mark in front; or why it has none. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytesOf(file)) return refused(tooLarge(file, bytes.length))
  const bad = firstBadByte(bytes)
  if (bad !== undefined) {
    const before = new TextDecoder().decode(bytes.subarray(0, bad))
    return refused(problem(file, endOf(before), 'file-not-utf8', { byte: bad + 1 }))
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = plainLines(new TextDecoder().decode(bytes))
  const lines = text.split('\n')
  if (lines.length > maxLines) {
    const place = { line: maxLines + 1, column: 1 }
    return refused(problem(file, place, 'too-many-lines', { max: maxLines }))
  }
  const long = longLine(lines)
  if (long !== undefined) {
    const place = { line: long, column: maxLineLength + 1 }
    return refused(problem(file, place, 'line-too-long', { max: maxLineLength }))
  }
  return { text, problems: marked ? [problem(file, { line: 1, column: 1 }, 'file-bom', {})] : [] }
}

/** What is said of a file whose size alone refuses it: it need not be read. */
export function tooLarge(file: string, size: number): RawProblem {
  return problem(file, { line: 1, column: 1 }, 'file-too-large', { size, max: maxBytesOf(file) })
}

function refused(why: RawProblem): Decoded {
  return { text: undefined, problems: [why] }
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
}

/** The place just after a text. */
function endOf(text: string): Place {
  const lines = plainLines(text).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function longLine(lines: readonly string[]): number | undefined {
  const index = lines.findIndex((line) => line.length > maxLineLength)
  return index < 0 ? undefined : index + 1
}

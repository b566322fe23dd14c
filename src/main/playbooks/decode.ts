import { type Place, problem, type RawProblem } from './problem-words.ts'
import { firstBadByte } from './utf8.ts'

/** A playbook is a few pages; a file above this is a mistake, and costs nothing to refuse. */
export const maxFileBytes = 1024 * 1024

/** No sentence is this long: past it, a line is a mistake or an attack on the parser. */
export const maxLineLength = 20_000

export type Decoded =
  | { readonly text: string; readonly problems: readonly RawProblem[] }
  | { readonly text: undefined; readonly problems: readonly RawProblem[] }

/** The text of a file, with line ends as `\n` and no mark in front; or why it has none. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > maxFileBytes) return refused(tooLarge(file, bytes.length))
  const bad = firstBadByte(bytes)
  if (bad !== undefined) {
    const before = new TextDecoder().decode(bytes.subarray(0, bad))
    return refused(problem(file, endOf(before), 'file-not-utf8', { byte: bad + 1 }))
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = plainLines(new TextDecoder().decode(bytes))
  const long = longLine(text)
  if (long !== undefined) {
    const place = { line: long, column: maxLineLength + 1 }
    return refused(problem(file, place, 'line-too-long', { max: maxLineLength }))
  }
  return { text, problems: marked ? [problem(file, { line: 1, column: 1 }, 'file-bom', {})] : [] }
}

/** What is said of a file whose size alone refuses it: it need not be read. */
export function tooLarge(file: string, size: number): RawProblem {
  return problem(file, { line: 1, column: 1 }, 'file-too-large', { size, max: maxFileBytes })
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

function longLine(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => line.length > maxLineLength)
  return index < 0 ? undefined : index + 1
}

import type { Place } from './problem-words.ts'

/** A piece of Markdown and the way back from an offset in it to the file. */
export type SourceText = { readonly text: string; readonly placeAt: (offset: number) => Place }

/**
 * A piece of Markdown as the parser hands it over: without indentation, `>` or list marks.
 *
 * @param lines the whole file
 * @param line  where the piece begins, from 0
 */
export function sourceText(text: string, lines: readonly string[], line: number): SourceText {
  const starts = lineStarts(text)
  // A hostile line can hold thousands of problems: where it begins is looked for once.
  const columns = new Map<number, number>()
  const columnOf = (index: number): number => {
    const known = columns.get(index)
    if (known !== undefined) return known
    const own = text.slice(starts[index], starts[index + 1]).trimEnd()
    const source = lines[line + index] ?? ''
    const found = Math.max(0, own === '' ? 0 : source.lastIndexOf(own))
    columns.set(index, found)
    return found
  }
  return {
    text,
    placeAt: (offset) => {
      const index = lineIndex(starts, offset)
      const inLine = offset - (starts[index] ?? 0)
      return { line: line + index + 1, column: columnOf(index) + inLine + 1 }
    },
  }
}

/** A part of a piece, still knowing its place. */
export function part({ text, placeAt }: SourceText, start: number, end?: number): SourceText {
  return { text: text.slice(start, end), placeAt: (offset) => placeAt(start + offset) }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

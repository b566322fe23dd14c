import { isScalar, type LineCounter, type Scalar } from 'yaml'
import type { Passage } from './passages.ts'

/**
 * A text of a YAML file as a piece to read, each character knowing its place; nothing for what is no text.
 *
 * @param firstLine the line of the file where the YAML begins, from 1
 */
export function scalarPassage(
  node: unknown,
  kind: Passage['kind'],
  {
    yaml,
    lines,
    firstLine,
  }: { readonly yaml: string; readonly lines: LineCounter; readonly firstLine: number },
): readonly Passage[] {
  if (!isText(node) || !node.range) return []
  const { value, range } = node
  const written = yaml.slice(range[0], range[1])
  // A value written with escapes or over several lines has no letter-by-letter place: its start is told.
  const isCopy = written.includes(value)
  const start = range[0] + Math.max(0, written.indexOf(value))
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(start + (isCopy ? Math.min(offset, value.length) : 0))
    return { line: firstLine + line - 1, column: col }
  }
  return [{ kind, source: { text: value, placeAt } }]
}

function isText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string'
}

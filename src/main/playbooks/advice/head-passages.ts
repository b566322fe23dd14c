import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Passage } from './passages.ts'

/**
 * The words of a front matter that readers see, in the language of the page. Keywords are left out: they are
 * what people type, errors included.
 *
 * @param firstLine the line of the file where the YAML begins, from 1
 */
export function headPassages(yaml: string, firstLine: number): readonly Passage[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, lineCounter })
  const indexesOf = (key: string): readonly number[] => {
    const list = document.get(key, true)
    return isSeq(list) ? [...list.items.keys()] : []
  }
  const paths = [
    ['title'],
    ['summary'],
    ...indexesOf('situations').map((index) => ['situations', index]),
    ...indexesOf('sources').map((index) => ['sources', index, 'title']),
  ]
  return paths.flatMap((path): readonly Passage[] => {
    const node: unknown = document.getIn(path, true)
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return []
    const { value, range } = node
    const written = yaml.slice(range[0], range[1])
    // A value written with escapes or over several lines has no letter-by-letter place: its start is told.
    const isCopy = written.includes(value)
    const start = range[0] + Math.max(0, written.indexOf(value))
    const placeAt = (offset: number) => {
      const { line, col } = lineCounter.linePos(
        start + (isCopy ? Math.min(offset, value.length) : 0),
      )
      return { line: firstLine + line - 1, column: col }
    }
    return [{ kind: path[0] === 'sources' ? 'source' : 'head', source: { text: value, placeAt } }]
  })
}

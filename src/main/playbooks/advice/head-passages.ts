import { isSeq, LineCounter, parseDocument } from 'yaml'
import type { Passage } from './passages.ts'
import { scalarPassage } from './scalar-passage.ts'

/**
 * The words of a front matter that readers see, in the language of the page. Keywords are left out: they are
 * what people type, errors included.
 *
 * @param firstLine the line of the file where the YAML begins, from 1
 */
export function headPassages(yaml: string, firstLine: number): readonly Passage[] {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    logLevel: 'silent',
    prettyErrors: false,
    lineCounter: lines,
  })
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
  return paths.flatMap((path) =>
    scalarPassage(document.getIn(path, true), path[0] === 'sources' ? 'source' : 'head', {
      yaml,
      lines,
      firstLine,
    }),
  )
}

import { fileOf, head, parse } from '../fixtures.ts'
import { type Page, readPage } from './page.ts'

/** For tests only: a page with this body, or this front matter, as its editor reads it. */
export function pageOf(
  body: string,
  {
    head: ownHead = head,
    values = {},
  }: { readonly head?: string; readonly values?: Readonly<Record<string, string>> } = {},
): Page {
  const text = fileOf({ head: ownHead, body: `${body}\n${enough}` })
  const read = parse(text)
  const wordsFor = (name: string) => values[name] ?? `[${name}]`
  const page = readPage({ ...read, file: 'fr/exemple.md', locale: 'fr' }, text, wordsFor)
  if (!page) throw new Error(`no page: ${JSON.stringify(read.problems)}`)
  return page
}

/** What a page cannot do without, out of the way at its end. */
const enough = `
## Fin {#fin within=1h}

- [ ] Finir {#finir}
`

/** The first line of the body in the file. */
export const firstLine = head.split('\n').length + 2

/** `code line:column` of each advice. */
export function told(
  all: readonly { readonly code: string; readonly line: number; readonly column: number }[],
): readonly string[] {
  return all.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

import type { Context } from './context.ts'
import { type SourceText, sourceText } from './source-text.ts'
import type { Node } from './tree.ts'

/** The words a block holds, with their place in the file. */
export function inlineSource({ token, children }: Node, { lines }: Context): SourceText {
  const inline = children.find((child) => child.token.type === 'inline')?.token
  const line = inline?.map?.[0] ?? token.map?.[0] ?? 0
  return sourceText(inline?.content ?? '', lines, line)
}

import type { Token } from 'markdown-it'

/** A block with what it holds. The parser gives a flat list of openings and closings. */
export type Node = { readonly token: Token; readonly children: readonly Node[] }

/** The tree of a flat list of tokens. */
export function tree(tokens: readonly Token[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[][] = [roots]
  for (const token of tokens) {
    if (token.nesting < 0) {
      if (open.length > 1) open.pop()
      continue
    }
    const children: Node[] = []
    open.at(-1)?.push({ token, children })
    if (token.nesting > 0) open.push(children)
  }
  return roots
}

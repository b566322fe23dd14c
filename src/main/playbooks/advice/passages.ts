import type { Token } from 'markdown-it'
import { containerToken } from '../container-rule.ts'
import { createContext } from '../context.ts'
import { inlineSource } from '../inline-source.ts'
import { blockTokens } from '../markdown.ts'
import { takeAttributes } from '../markers.ts'
import { part, type SourceText, sourceText } from '../source-text.ts'
import { taskMark } from '../steps.ts'
import { type Node, tree } from '../tree.ts'

export type PassageKind =
  | 'prose'
  | 'heading'
  | 'alert'
  | 'item'
  | 'step'
  | 'detail'
  | 'cell'
  | 'template'
  | 'template-title'
  /** A value of the front matter that is shown to readers. */
  | 'head'
  /** The title of a source: another's words, and names nobody can check. */
  | 'source'

/** A piece of a page that is read in one go, as written, without its attributes. */
export type Passage = {
  readonly kind: PassageKind
  /** The section that holds it; none in the opening and in the front matter. */
  readonly section?: string | undefined
  readonly source: SourceText
  /** Of a cell: its place in the row, from 0, and whether the row is the head. */
  readonly cell?: { readonly column: number; readonly isHead: boolean }
  /** Of a template: its identifier. */
  readonly template?: string
}

type Where = { readonly section: string | undefined; readonly kind: PassageKind }

/**
 * Every piece of the body that has words, in reading order. The screen's blocks keep no place,
 * and an editor must say where: the same tokens are walked here with theirs.
 */
export function readPassages(
  file: string,
  lines: readonly string[],
  bodyLine: number,
): readonly Passage[] {
  const text = '\n'.repeat(bodyLine - 1) + lines.slice(bodyLine - 1).join('\n')
  const { tokens, references } = blockTokens(text)
  // What is wrong in the marks has been said by the check itself: this context's reports go nowhere.
  const context = createContext(file, lines, references)
  const found: Passage[] = []
  let section: string | undefined

  const attributesOff = (source: SourceText) => takeAttributes(source, context)
  const add = (passage: Passage) => {
    if (passage.source.text.trim() !== '') found.push(passage)
  }

  const walk = (nodes: readonly Node[], where: Where): void => {
    for (const node of nodes) visit(node, { ...where, section })
  }

  const visit = (node: Node, where: Where): void => {
    switch (node.token.type) {
      case 'heading_open': {
        const { source, attributes } = attributesOff(inlineSource(node, context))
        if (node.token.tag === 'h1' || node.token.tag === 'h2') section = attributes.id?.value ?? ''
        add({ kind: 'heading', section, source })
        return
      }
      case 'paragraph_open':
        add({ ...where, source: inlineSource(node, context) })
        return
      case 'list_item_open':
        item(node, where)
        return
      case 'blockquote_open':
        quote(node, where)
        return
      case 'tr_open':
        for (const passage of cells(node, lines, where.section)) add(passage)
        return
      case containerToken:
        container(node.token, where)
        return
      case 'fence':
      case 'code_block':
        return
      default:
        walk(node.children, where)
    }
  }

  const item = ({ children }: Node, { section: inside, kind }: Where): void => {
    const [first, ...rest] = children
    const source = first?.token.type === 'paragraph_open' ? inlineSource(first, context) : undefined
    const mark = source && taskMark(source.text)
    if (!source || !mark) {
      walk(children, { section: inside, kind: kind === 'detail' ? kind : 'item' })
      return
    }
    add({ kind: 'step', section: inside, source: attributesOff(part(source, mark.length)).source })
    walk(rest, { section: inside, kind: 'detail' })
  }

  const quote = ({ children }: Node, { section: inside }: Where): void => {
    const [first, ...rest] = children
    const source = first?.token.type === 'paragraph_open' ? inlineSource(first, context) : undefined
    const mark = source && /^\[![^\]\n]{1,30}\][ \t]*\n?/.exec(source.text)
    if (!source || !mark) {
      walk(children, { section: inside, kind: 'prose' })
      return
    }
    add({ kind: 'alert', section: inside, source: part(source, mark[0].length) })
    walk(rest, { section: inside, kind: 'alert' })
  }

  const container = (token: Token, where: Where): void => {
    const line = token.map?.[0] ?? 0
    if (/^communes(?![\w-])/.test(token.info)) {
      walk(tree(blockTokens(token.content, { firstLine: line + 1 }).tokens), where)
      return
    }
    const info = sourceText(token.info, lines, line)
    const template = attributesOff(info).attributes.id?.value ?? ''
    const title = /title="([^"]*)"/.exec(info.text)
    if (title) {
      const start = title.index + 'title="'.length
      const source = part(info, start, start + (title[1] ?? '').length)
      add({ kind: 'template-title', section: where.section, source, template })
    }
    const body = sourceText(token.content, lines, line + 1)
    const lead = /^(?:[ \t]*\n)*/.exec(body.text)?.[0].length ?? 0
    const source = part(body, lead, Math.max(lead, body.text.trimEnd().length))
    add({ kind: 'template', section: where.section, source, template })
  }

  walk(tree(tokens), { section: undefined, kind: 'prose' })
  return found
}

/** The cells of a row, looked for from left to right: the parser gives their line only. */
function cells(
  { token, children }: Node,
  lines: readonly string[],
  section: string | undefined,
): readonly Passage[] {
  const line = token.map?.[0] ?? 0
  const written = lines[line] ?? ''
  let from = 0
  return children.map((cell, column): Passage => {
    const text = cell.children.find((child) => child.token.type === 'inline')?.token.content ?? ''
    const at = Math.max(0, written.indexOf(text, from))
    from = Math.max(from, at + text.length)
    const placeAt = (offset: number) => ({ line: line + 1, column: at + offset + 1 })
    const isHead = cell.token.type === 'th_open'
    return { kind: 'cell', section, source: { text, placeAt }, cell: { column, isHead } }
  })
}

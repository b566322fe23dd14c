import type { Token } from 'markdown-it'
import { alertTones, type Block, type Inline } from '../../shared/playbook.ts'
import { readAttributes } from './attributes.ts'
import { isCommunes, readCommunes } from './communes.ts'
import { containerToken, strayToken } from './container-rule.ts'
import type { Context } from './context.ts'
import { type Frame, inside } from './frame.ts'
import { readHeading } from './headings.ts'
import { inlineSource } from './inline-source.ts'
import { readInlines } from './inlines.ts'
import { readList } from './lists.ts'
import { parseAlertTone } from './markers.ts'
import { part, type SourceText } from './source-text.ts'
import { readTemplate } from './templates.ts'
import type { Node } from './tree.ts'

/** The blocks of a page, or of what is inside one of them. Plain data, never HTML. */
export function readBlocks(
  nodes: readonly Node[],
  frame: Frame,
  context: Context,
): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, frame, context))
}

function readBlock(node: Node, frame: Frame, context: Context): readonly Block[] {
  const { token, children } = node
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(inlineSource(node, context), context)
    case 'heading_open':
      return [readHeading(node, context)]
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readList(node, {
        frame,
        context,
        readInside: (inner) => readBlocks(inner, inside(frame), context),
      })
    case 'blockquote_open':
      return [quote(node, frame, context)]
    case 'table_open':
      return [table(node, context)]
    case 'code_block':
    case 'fence':
      return [{ type: 'code', value: token.content.replace(/\n$/, '') }]
    case 'hr':
      return [{ type: 'rule' }]
    case containerToken:
      if (!isCommunes(token)) return [readTemplate(token, frame, context)]
      if (frame.inCommunes) {
        context.report(placeOf(token, context), 'communes-nested', {})
        return []
      }
      return [
        readCommunes(token, {
          context,
          readInside: (inner) => readBlocks(inner, { ...inside(frame), inCommunes: true }, context),
        }),
      ]
    case strayToken:
      context.report(placeOf(token, context), 'container-stray', {})
      return []
    default:
      return readBlocks(children, frame, context)
  }
}

function paragraph(source: SourceText, context: Context): readonly Block[] {
  const read = readAttributes(source.text)
  if (read.state === 'found' && read.attributes.id) {
    context.report(source.placeAt(read.start), 'attributes-misplaced', {})
  }
  const inlines = readInlines(source, context)
  return inlines.length === 0 ? [] : [{ type: 'paragraph', inlines }]
}

/** A quote, or one of GitHub's alerts when its first line says so. */
function quote({ children }: Node, frame: Frame, context: Context): Block {
  const [first, ...rest] = children
  const source = first?.token.type === 'paragraph_open' ? inlineSource(first, context) : undefined
  const mark = source && /^\[!([^\]\n]{1,30})\]([ \t]*)/.exec(source.text)
  if (!source || !mark) {
    return { type: 'quote', blocks: readBlocks(children, inside(frame), context) }
  }
  const name = mark[1] ?? ''
  const tone = parseAlertTone(name.toLowerCase())
  if (!tone) {
    const known = alertTones.map((each) => each.toUpperCase()).join(', ')
    context.report(source.placeAt(0), 'alert-unknown', { name, known })
  }
  const end = mark[0].length
  const alone = end === source.text.length || source.text[end] === '\n'
  if (!alone) context.report(source.placeAt(end), 'alert-form', {})
  const text = part(source, alone ? Math.min(end + 1, source.text.length) : end)
  const blocks = [...paragraph(text, context), ...readBlocks(rest, inside(frame), context)]
  return tone ? { type: 'alert', tone, blocks } : { type: 'quote', blocks }
}

function table(node: Node, context: Context): Block {
  const rows = descendants(node, 'tr_open').map((row) => cells(row, context))
  const [head = [], ...body] = rows
  return { type: 'table', head, rows: body }
}

/** The parser gives the line of a row but not the place of a cell: it is looked for from left to right. */
function cells({ token, children }: Node, context: Context): readonly (readonly Inline[])[] {
  const line = token.map?.[0] ?? 0
  const written = context.lines[line] ?? ''
  let from = 0
  return children.map((cell) => {
    const text = cell.children.find((child) => child.token.type === 'inline')?.token.content ?? ''
    const found = written.indexOf(text, from)
    const column = found < 0 ? from : found
    if (found >= 0) from = found + text.length
    const source = {
      text,
      placeAt: (offset: number) => ({ line: line + 1, column: column + offset + 1 }),
    }
    return readInlines(source, context)
  })
}

function descendants({ children }: Node, type: string): readonly Node[] {
  return children.flatMap((child) =>
    child.token.type === type ? [child] : descendants(child, type),
  )
}

/** The first mark of a block that holds no words. */
function placeOf({ map }: Token, { lines }: Context) {
  const line = map?.[0] ?? 0
  return { line: line + 1, column: Math.max(0, (lines[line] ?? '').search(/[^\s>]/)) + 1 }
}

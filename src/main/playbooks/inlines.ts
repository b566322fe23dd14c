import type { Token } from 'markdown-it'
import type { Inline } from '../../shared/playbook.ts'
import { Overrun, spendPart } from './budget.ts'
import type { Context } from './context.ts'
import { maxLineLength } from './decode.ts'
import { linkTarget } from './links.ts'
import { inlineTokens, offsetOf } from './markdown.ts'
import { rawHtmlToken } from './raw-html-rule.ts'
import { quotedRepere } from './resolve-reperes.ts'
import type { SourceText } from './source-text.ts'
import { type Node, tree } from './tree.ts'

const mayHoldMarks = /[\\`*_[\]<&\n]/

/** The words of a paragraph, a heading or a cell, with their marks. */
export function readInlines(source: SourceText, context: Context): readonly Inline[] {
  // Most lines hold no mark at all: they are their own words, and the parser is spared.
  if (source.text === '') return []
  if (source.text.length > maxLineLength) {
    throw new Overrun('paragraph-too-long', maxLineLength, source.placeAt(0).line - 1)
  }
  referToReperes(source, context)
  if (!mayHoldMarks.test(source.text)) return withReperes(source.text)
  return fromNodes(tree(marksOf(source, context)), source, context)
}

/** The parser does not know which line of the file it reads. */
function marksOf(source: SourceText, { references }: Context): readonly Token[] {
  try {
    return inlineTokens(source.text, references)
  } catch (error) {
    if (!(error instanceof Overrun)) throw error
    throw new Overrun(error.code, error.max, source.placeAt(0).line - 1)
  }
}

/** Figures are checked once every file is read. */
function referToReperes(source: SourceText, context: Context): void {
  if (!source.text.includes('{{')) return
  for (const { index, 1: id = '' } of source.text.matchAll(quotedRepere)) {
    context.refer({ to: 'repere', id, place: source.placeAt(index) })
  }
}

/** A text, its quoted figures apart. */
function withReperes(text: string): readonly Inline[] {
  if (!text.includes('{{')) return [{ type: 'text', value: text }]
  const inlines: Inline[] = []
  let end = 0
  for (const { index, 0: whole, 1: id = '' } of text.matchAll(quotedRepere)) {
    if (index > end) inlines.push({ type: 'text', value: text.slice(end, index) })
    inlines.push({ type: 'repere', id, value: '' })
    end = index + whole.length
  }
  if (end < text.length) inlines.push({ type: 'text', value: text.slice(end) })
  return inlines
}

function fromNodes(
  nodes: readonly Node[],
  source: SourceText,
  context: Context,
): readonly Inline[] {
  const inlines: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') inlines.push(...withReperes(text))
    text = ''
  }
  for (const node of nodes) {
    const words = wordsOf(node.token, source, context)
    if (words !== undefined) text += words
    else {
      flush()
      for (const inline of fromNode(node, source, context)) inlines.push(inline)
    }
  }
  flush()
  return inlines
}

/** The text of a token that is only text. */
function wordsOf(token: Token, source: SourceText, context: Context): string | undefined {
  switch (token.type) {
    case 'text':
      // Whatever still looks like a link once links are read has something wrong in it.
      if (token.content.includes('](')) {
        context.report(source.placeAt(offsetOf(token)), 'link-malformed', {})
      }
      return token.content
    case 'text_special':
      return token.content
    case 'softbreak':
      return ' '
    case 'image':
      context.report(source.placeAt(offsetOf(token)), 'image', {})
      return token.content
    case rawHtmlToken:
      context.report(source.placeAt(offsetOf(token)), 'raw-html', { tag: token.content })
      return token.content
    default:
      return undefined
  }
}

function fromNode(
  { token, children }: Node,
  source: SourceText,
  context: Context,
): readonly Inline[] {
  const inside = () => fromNodes(children, source, context)
  switch (token.type) {
    case 'code_inline':
      return [{ type: 'code', value: token.content }]
    case 'hardbreak':
      return [{ type: 'break' }]
    case 'strong_open':
      return [{ type: 'strong', children: inside() }]
    case 'em_open':
      return [{ type: 'emphasis', children: inside() }]
    case 'link_open':
      spendPart(context.references, 'link', source.placeAt(0).line - 1)
      return linkFrom(token, inside(), source, context)
    default:
      return inside()
  }
}

/** A link that may lead nowhere becomes its own words. */
function linkFrom(
  token: Token,
  children: readonly Inline[],
  source: SourceText,
  context: Context,
): readonly Inline[] {
  const href = String(token.attrGet('href') ?? '')
  const offset = Math.max(0, offsetOf(token) - (token.info === 'auto' ? 0 : 1))
  const place = source.placeAt(offset)
  const target = linkTarget(href)
  if (!target) {
    context.report(place, 'link-refused', { href: shortened(href) })
    return children
  }
  if (target.to === 'anchor') context.refer({ ...target, place })
  if (target.to === 'playbook') context.refer({ ...target, place })
  return [{ type: 'link', target, children }]
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

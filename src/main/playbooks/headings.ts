import { inlinesText } from '../../shared/plain-text.ts'
import type { Block } from '../../shared/playbook.ts'
import type { Context } from './context.ts'
import { inlineSource } from './inline-source.ts'
import { readInlines } from './inlines.ts'
import { checkAttributes, idOf, type Marked, slugOf, takeAttributes } from './markers.ts'
import type { Node } from './tree.ts'

/** A `###` heading inside a section. */
export function readHeading(node: Node, context: Context): Block {
  const marked = takeAttributes(inlineSource(node, context), context)
  checkAttributes(marked, [], context)
  const place = marked.written.placeAt(0)
  if (node.token.tag !== 'h3') context.report(place, 'heading-level', {})
  const inlines = readInlines(marked.source, context)
  return {
    type: 'heading',
    id: headingId(marked, 'heading', inlinesText(inlines), context),
    inlines,
  }
}

/** The identifier of a heading. One is made up when its author forgot it, so that the page still opens. */
export function headingId(
  marked: Marked,
  kind: 'section' | 'heading',
  words: string,
  context: Context,
): string {
  const place = marked.written.placeAt(0)
  const written = idOf(marked, context)
  if (!marked.attributes.id) {
    context.report(place, 'heading-without-id', { example: slugOf(words) })
  }
  const id = written ?? context.freeId(slugOf(words))
  context.declare({ kind, id, place })
  return id
}

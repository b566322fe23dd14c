import type { Block } from '../../shared/playbook.ts'
import type { Surroundings } from './frame.ts'
import { inlineSource } from './inline-source.ts'
import { readInlines } from './inlines.ts'
import { part } from './source-text.ts'
import { isBadBox, readStep, taskMark } from './steps.ts'
import type { Node } from './tree.ts'

/** A list. Its task items are steps; between them, the others stay a list. */
export function readList({ token, children }: Node, surroundings: Surroundings): readonly Block[] {
  const ordered = token.type === 'ordered_list_open'
  const blocks: Block[] = []
  let items: (readonly Block[])[] = []
  const flush = () => {
    if (items.length > 0) blocks.push({ type: 'list', ordered, items })
    items = []
  }
  for (const item of children) {
    const step = surroundings.frame.nested ? undefined : stepOf(item, surroundings)
    if (step) {
      flush()
      blocks.push(...step)
    } else items.push(plainItem(item, surroundings))
  }
  flush()
  return blocks
}

function stepOf({ children }: Node, surroundings: Surroundings): readonly Block[] | undefined {
  const [first, ...rest] = children
  if (first?.token.type !== 'paragraph_open') return undefined
  const source = inlineSource(first, surroundings.context)
  const mark = taskMark(source.text)
  return mark && readStep({ source, mark, rest }, surroundings)
}

function plainItem({ children }: Node, { context, readInside }: Surroundings): readonly Block[] {
  const [first, ...rest] = children
  if (first?.token.type !== 'paragraph_open') return readInside(children)
  const source = inlineSource(first, context)
  if (isBadBox(source.text)) context.report(source.placeAt(0), 'step-box', {})
  const mark = taskMark(source.text)
  if (!mark) return readInside(children)
  context.report(source.placeAt(0), 'step-nested', {})
  const inlines = readInlines(part(source, mark.length), context)
  return [{ type: 'paragraph', inlines }, ...readInside(rest)]
}

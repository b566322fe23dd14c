import { inlinesText } from '../../shared/plain-text.ts'
import { type Block, roles } from '../../shared/playbook.ts'
import type { Context } from './context.ts'
import { writeDuration } from './duration.ts'
import type { Frame, Surroundings } from './frame.ts'
import { readInlines } from './inlines.ts'
import {
  attribute,
  checkAttributes,
  durationOf,
  idOf,
  type Marked,
  parseRole,
  slugOf,
  takeAttributes,
} from './markers.ts'
import { part, type SourceText } from './source-text.ts'
import type { Node } from './tree.ts'

export type TaskMark = { readonly length: number; readonly ticked: boolean }

/** The box of a task item: `[ ] ` or `[x] `. */
export function taskMark(text: string): TaskMark | undefined {
  const match = /^\[([ xX])\](?:[ \t\n]+|$)/.exec(text)
  return match ? { length: match[0].length, ticked: match[1] !== ' ' } : undefined
}

/** A box that Markdown does not take for one: `[]`, `[ ]Text`. A link is not a box. */
export function isBadBox(text: string): boolean {
  return taskMark(text) === undefined && /^\[\s?[xX]?\s?\](?![([:])/.test(text)
}

/**
 * A task item as a step. What follows its first paragraph is the how.
 *
 * @returns nothing when the item cannot be a step; its author has been told why
 */
export function readStep(
  {
    source,
    mark,
    rest,
  }: { readonly source: SourceText; readonly mark: TaskMark; readonly rest: readonly Node[] },
  { frame, context, readInside }: Surroundings,
): readonly Block[] {
  const place = source.placeAt(0)
  const marked = takeAttributes(part(source, mark.length), context)
  checkAttributes(marked, ['role', 'due'], context)
  const inlines = readInlines(marked.source, context)
  const text = inlinesText(inlines).trim()
  const details = readInside(rest)
  if (mark.ticked) context.report(place, 'step-ticked', {})
  if (text === '') context.report(place, 'step-empty', {})
  const id = idOf(marked, context)
  if (!marked.attributes.id) context.report(place, 'step-without-id', { example: slugOf(text) })
  if (id !== undefined) context.declare({ kind: 'step', id, place })
  if (!frame.section) context.report(place, 'step-outside-section', {})
  const role = roleOf(marked, context)
  const dueMinutes = dueOf(marked, frame, context)
  if (id === undefined || !frame.section || text === '') {
    return [{ type: 'list', ordered: false, items: [[{ type: 'paragraph', inlines }, ...details]] }]
  }
  const step = {
    id,
    section: frame.section.id,
    text,
    inlines,
    details,
    ...(role && { role }),
    ...(dueMinutes !== undefined && { dueMinutes }),
  }
  return [{ type: 'step', step }]
}

function roleOf({ attributes, written }: Marked, context: Context) {
  return attribute(attributes, 'role', parseRole, (value, at) =>
    context.report(written.placeAt(at), 'role-wrong', { value, known: roles.join(', ') }),
  )
}

function dueOf(marked: Marked, { section }: Frame, context: Context): number | undefined {
  const due = durationOf(marked, 'due', context)
  const within = section?.withinMinutes
  if (due !== undefined && within !== undefined && due > within) {
    const at = marked.attributes.pairs.find(({ name }) => name === 'due')?.at ?? 0
    context.report(marked.written.placeAt(at), 'due-after-within', {
      due: writeDuration(due),
      within: writeDuration(within),
    })
  }
  return due
}

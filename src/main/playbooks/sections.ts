import { inlinesText } from '../../shared/plain-text.ts'
import type { Block, Section } from '../../shared/playbook.ts'
import { readBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { headingId } from './headings.ts'
import { inlineSource } from './inline-source.ts'
import { readInlines } from './inlines.ts'
import { checkAttributes, durationOf, takeAttributes } from './markers.ts'
import type { Node } from './tree.ts'

export type Body = { readonly opening: readonly Block[]; readonly sections: readonly Section[] }

/** The body of a playbook: what comes before the first `##`, then a section for each. */
export function readBody(nodes: readonly Node[], context: Context): Body {
  const starts = nodes.flatMap((node, index) => (startsSection(node) ? [index] : []))
  const opening = nodes.slice(0, starts[0] ?? nodes.length)
  return {
    opening: readBlocks(opening, { nested: false }, context),
    sections: starts.flatMap((start, index) => {
      const heading = nodes[start]
      const content = nodes.slice(start + 1, starts[index + 1] ?? nodes.length)
      return heading ? [readSection(heading, content, context)] : []
    }),
  }
}

/** A `#` is a mistake, told as such, but what follows it is a section all the same. */
function startsSection({ token }: Node): boolean {
  return token.type === 'heading_open' && (token.tag === 'h2' || token.tag === 'h1')
}

function readSection(heading: Node, content: readonly Node[], context: Context): Section {
  const marked = takeAttributes(inlineSource(heading, context), context)
  checkAttributes(marked, ['within'], context)
  if (heading.token.tag !== 'h2') context.report(marked.written.placeAt(0), 'heading-level', {})
  const title = inlinesText(readInlines(marked.source, context)).trim()
  const id = headingId(marked, 'section', title, context)
  const withinMinutes = durationOf(marked, 'within', context)
  const blocks = readBlocks(content, { section: { id, withinMinutes }, nested: false }, context)
  return { id, title, ...(withinMinutes !== undefined && { withinMinutes }), blocks: [...blocks] }
}

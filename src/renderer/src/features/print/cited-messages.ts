import type { Block, Inline, Playbook, Section, Template } from '../../../../shared/playbook.ts'
import { insideOf, templatesIn } from './places.ts'

/** Short enough, in characters, to be copied by hand from a sheet. */
const longest = 400

/** The short messages that these sections tell to send, each once, in the order they are named. */
export function citedMessages(
  playbook: Pick<Playbook, 'sections'>,
  sections: readonly Section[],
): readonly Template[] {
  const templates = templatesIn(playbook)
  const named = sections.flatMap(({ blocks }) => blocks.flatMap(anchorsInBlock))
  return [...new Set(named)].flatMap((anchor) => {
    const template = templates.get(anchor)
    return template && template.text.length <= longest ? [template] : []
  })
}

function anchorsInBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return anchorsIn(block.inlines)
    case 'step':
      return [...anchorsIn(block.step.inlines), ...block.step.details.flatMap(anchorsInBlock)]
    default:
      return insideOf(block).flatMap(anchorsInBlock)
  }
}

function anchorsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'link':
        return inline.target.to === 'anchor' ? [inline.target.anchor] : []
      case 'strong':
      case 'emphasis':
        return anchorsIn(inline.children)
      default:
        return []
    }
  })
}

import { inlinesText } from '../../../../shared/plain-text.ts'
import type { Block, Playbook, Template } from '../../../../shared/playbook.ts'

/** What each anchor of a playbook is called: on paper a link points by the name of where it leads. */
export function placesIn({ sections }: Pick<Playbook, 'sections'>): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ id, title, blocks }) => [
      [id, title] as const,
      ...blocks.flatMap((block) => placesInBlock(block, title)),
    ]),
  )
}

/** The messages of a playbook, by their names. */
export function templatesIn({
  sections,
}: Pick<Playbook, 'sections'>): ReadonlyMap<string, Template> {
  const inBlock = (block: Block): readonly Template[] =>
    block.type === 'template' ? [block.template] : insideOf(block).flatMap(inBlock)
  const templates = sections.flatMap(({ blocks }) => blocks.flatMap(inBlock))
  return new Map(templates.map((template) => [template.id, template]))
}

function placesInBlock(block: Block, section: string): readonly (readonly [string, string])[] {
  switch (block.type) {
    case 'heading':
      return [[block.id, inlinesText(block.inlines)]]
    case 'template':
      return [[block.template.id, block.template.title]]
    case 'step':
      return [[block.step.id, section]]
    default:
      return insideOf(block).flatMap((inner) => placesInBlock(inner, section))
  }
}

/** What a list, a quote, an alert or a `communes` block holds. A step speaks for itself. */
export function insideOf(block: Block): readonly Block[] {
  switch (block.type) {
    case 'quote':
    case 'alert':
    case 'communes':
      return block.blocks
    case 'list':
      return block.items.flat()
    default:
      return []
  }
}

import { inlinesText } from '../../shared/plain-text.ts'
import type { Block, Inline, Playbook, Step } from '../../shared/playbook.ts'

/** `{{ repere.cnil-notification }}`: a figure quoted from `reperes.yml`. */
export const quotedRepere = /\{\{\s*repere\.([a-z0-9-]+)\s*\}\}/g

/**
 * The page with the words of each figure it quotes. One that is not known shows its name between brackets:
 * nobody may read a sentence whose deadline has silently gone.
 */
export function resolveReperes(playbook: Playbook, values: ReadonlyMap<string, string>): Playbook {
  const wordsOf = (id: string) => values.get(id) ?? `[${id}]`
  const inlines = (list: readonly Inline[]): readonly Inline[] => list.map(inline)
  const inline = (each: Inline): Inline => {
    switch (each.type) {
      case 'repere':
        return { ...each, value: wordsOf(each.id) }
      case 'strong':
      case 'emphasis':
      case 'link':
        return { ...each, children: inlines(each.children) }
      case 'text':
      case 'code':
      case 'break':
        return each
    }
  }
  const blocks = (list: readonly Block[]): Block[] => list.map(block)
  const block = (each: Block): Block => {
    switch (each.type) {
      case 'paragraph':
      case 'heading':
        return { ...each, inlines: inlines(each.inlines) }
      case 'list':
        return { ...each, items: each.items.map(blocks) }
      case 'quote':
      case 'alert':
      case 'communes':
        return { ...each, blocks: blocks(each.blocks) }
      case 'table':
        return {
          ...each,
          head: each.head.map(inlines),
          rows: each.rows.map((row) => row.map(inlines)),
        }
      case 'step':
        return { ...each, step: step(each.step) }
      case 'template':
        return {
          ...each,
          template: {
            ...each.template,
            text: each.template.text.replace(quotedRepere, (_, id: string) => wordsOf(id)),
          },
        }
      case 'code':
      case 'rule':
        return each
    }
  }
  const step = (each: Step): Step => {
    const words = inlines(each.inlines)
    return { ...each, inlines: words, text: inlinesText(words), details: blocks(each.details) }
  }
  return {
    ...playbook,
    opening: blocks(playbook.opening),
    sections: playbook.sections.map((section) => ({ ...section, blocks: blocks(section.blocks) })),
  }
}

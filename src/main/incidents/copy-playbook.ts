import type { PlaybookCopy } from '../../shared/incident.ts'
import type { Block, Inline, Playbook, Step } from '../../shared/playbook.ts'

/**
 * What the opening event keeps of a playbook: its version, its phases and the words of its steps.
 * The incident stays readable whatever the pack becomes.
 */
export function copyPlaybook(playbook: Playbook): PlaybookCopy {
  const sections = playbook.sections.filter((section) => stepsIn(section.blocks).length > 0)
  return {
    id: playbook.id,
    title: playbook.title,
    version: playbook.version,
    locale: playbook.locale,
    phases: sections.map(({ id, title, withinMinutes }) => ({
      id,
      title,
      ...(withinMinutes !== undefined && { withinMinutes }),
    })),
    steps: sections.flatMap((section) => stepsIn(section.blocks).map(copyStep)),
  }
}

function copyStep(step: Step): PlaybookCopy['steps'][number] {
  const details = plainText(step.details)
  return {
    id: step.id,
    phase: step.section,
    text: step.text,
    ...(details !== '' && { details }),
    ...(step.role && { role: step.role }),
    ...(step.dueMinutes !== undefined && { dueMinutes: step.dueMinutes }),
  }
}

function stepsIn(blocks: readonly Block[]): readonly Step[] {
  return blocks.flatMap((block) => (block.type === 'step' ? [block.step] : []))
}

function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inlines)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'quote':
    case 'alert':
      return plainText(block.blocks)
    case 'code':
      return block.value
    case 'table':
    case 'rule':
    case 'step':
    case 'template':
      return ''
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'break':
      return '\n'
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineText(inline.children)
  }
}

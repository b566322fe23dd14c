import type { PlaybookCopy } from '../../shared/incident.ts'
import { blockTexts } from '../../shared/plain-text.ts'
import type { Block, Playbook, Step } from '../../shared/playbook.ts'

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
  const details = blockTexts(step.details).join('\n')
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

import type { Block, Step } from '../../../../shared/playbook.ts'

export type Group =
  | { readonly type: 'steps'; readonly steps: Step[] }
  | { readonly type: 'block'; readonly block: Exclude<Block, { type: 'step' }> }

/** The blocks of a section, steps that follow each other taken together: they are one list. */
export function groupSteps(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type !== 'step') groups.push({ type: 'block', block })
    else if (last?.type === 'steps') last.steps.push(block.step)
    else groups.push({ type: 'steps', steps: [block.step] })
  }
  return groups
}

import { blockTexts } from '../../shared/plain-text.ts'
import type { Block } from '../../shared/playbook.ts'

/** The words of blocks as one line. Steps and templates have documents of their own. */
export function blocksText(blocks: readonly Block[]): string {
  return joined(blockTexts(blocks))
}

/** Parts as one line of reading. */
export function joined(parts: readonly string[]): string {
  return parts
    .map((part) =>
      part.replace(oddSpace, (space) => (space.includes('\u00a0') ? '\u00a0' : ' ')).trim(),
    )
    .filter((part) => part !== '')
    .join(' · ')
}

/** Several spaces, or one that is neither a plain nor a non-breaking one: a text has few, and hundreds of the plain. */
const oddSpace = /\s{2,}|[^\S \u00a0]/g

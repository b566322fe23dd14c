import { holdsWords } from '../../../../shared/holds-words.ts'
import type { Locale } from '../../../../shared/locale.ts'
import { blockTexts, inlinesText } from '../../../../shared/plain-text.ts'
import type { Block } from '../../../../shared/playbook.ts'

/** A question people will ask, and what answers it. */
export type Question = {
  readonly heading: Extract<Block, { type: 'heading' }>
  readonly answer: readonly Block[]
}

/** A section of questions: what is said before the first, then each with its answer. */
export function questionsIn(blocks: readonly Block[]): {
  readonly before: readonly Block[]
  readonly questions: readonly Question[]
} {
  const before: Block[] = []
  const questions: { heading: Question['heading']; answer: Block[] }[] = []
  for (const block of blocks) {
    if (block.type === 'heading') questions.push({ heading: block, answer: [] })
    else (questions.at(-1)?.answer ?? before).push(block)
  }
  return { before, questions }
}

/** Does the question or its answer hold what was typed? */
export function holds({ heading, answer }: Question, typed: string, locale: Locale): boolean {
  return holdsWords([inlinesText(heading.inlines), ...blockTexts(answer)].join(' '), typed, locale)
}

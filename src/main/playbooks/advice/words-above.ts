import type { Block } from '../../../shared/playbook.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import type { PageLimit } from './limits.ts'
import { card, isInHead, type Page, placeOfSection } from './page.ts'
import { alertWords, cardWords, tabWords } from './screen-words.ts'
import { countWords } from './sentences.ts'

/** A first step that comes after more words than someone in a hurry reads. */
export function farFirstStep(page: Page, { words: max, reason }: PageLimit): readonly RawAdvice[] {
  const count = wordsAbove(page)
  if (count <= max) return []
  return [advice(page.file, placeOfSection(page, card), 'first-step-far', { count, max, reason })]
}

/**
 * What a reader goes through before the first thing to do, as the screen shows it: the tab of the group, the title,
 * the opening, the heading of the card with what is written beside it, the alerts with their labels.
 */
export function wordsAbove({ locale, playbook, pieces }: Page): number {
  const body = pieces.filter((piece) => !isInHead(piece))
  const first = body.findIndex(({ kind }) => kind === 'step')
  const texts = [
    tabWords[locale][playbook.category],
    playbook.title,
    ...(playbook.sections[0]?.id === card ? [cardWords[locale]] : []),
    ...blocksAbove(playbook).flatMap((block) =>
      block.type === 'alert' ? [alertWords[locale][block.tone]] : [],
    ),
    ...body.slice(0, first < 0 ? body.length : first).map(({ said }) => said.text),
  ]
  return texts.reduce((sum, text) => sum + countWords(text), 0)
}

function blocksAbove({ opening, sections }: Page['playbook']): readonly Block[] {
  const blocks = [...opening, ...sections.flatMap((section) => section.blocks)]
  const first = blocks.findIndex(({ type }) => type === 'step')
  return first < 0 ? blocks : blocks.slice(0, first)
}

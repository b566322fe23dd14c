import type { Channel } from '../../../shared/playbook.ts'
import { type AdviceCode, advice, type RawAdvice } from './advice-words.ts'
import type { Length, Limit, Limits } from './limits.ts'
import { type Page, placeOfSection } from './page.ts'
import { countWords } from './sentences.ts'

/** Templates too long for their channel, once filled with the pack's examples. */
export function templateLengths(
  page: Page,
  { channels }: Pick<Limits, 'channels'>,
): readonly RawAdvice[] {
  return page.pieces.flatMap(({ kind, template: id, said }) => {
    const channel = kind === 'template' ? channelOf(page, id ?? '') : undefined
    const limit = channel && channels[channel]
    if (!channel || !limit || id === undefined) return []
    const place = placeOfSection(page, id)
    return tooLong(said.text, limit).map(({ code, count, max }) =>
      advice(page.file, place, code, {
        id,
        channel,
        count,
        max,
        over: count - max,
        reason: limit.reason,
      }),
    )
  })
}

type LengthCode = Extract<AdviceCode, `template-${'title' | 'characters' | 'words'}${'' | '-most'}`>
type TooLong = { readonly code: LengthCode; readonly count: number; readonly max: number }

const units = ['title', 'characters', 'words'] as const

/** What a text exceeds. What is above the most is not said a second time as advice. */
export function tooLong(text: string, { advised, most }: Limit): readonly TooLong[] {
  return units.flatMap((unit): readonly TooLong[] => {
    const count = measure(text, unit, advised.title !== undefined || most?.title !== undefined)
    const above = (length: Length | undefined) => {
      const max = length?.[unit]
      return max !== undefined && count > max ? max : undefined
    }
    const mostMax = above(most)
    if (mostMax !== undefined) return [{ code: `template-${unit}-most`, count, max: mostMax }]
    const max = above(advised)
    return max === undefined ? [] : [{ code: `template-${unit}`, count, max }]
  })
}

function measure(text: string, unit: (typeof units)[number], isTitleApart: boolean): number {
  const [title = '', ...rest] = text.split('\n')
  switch (unit) {
    case 'title':
      return title.trim().length
    case 'characters':
      return (isTitleApart ? rest.join('\n') : text).trim().length
    case 'words':
      return countWords(text)
  }
}

function channelOf({ playbook }: Page, id: string): Channel | undefined {
  for (const { blocks } of playbook.sections) {
    for (const block of blocks) {
      if (block.type === 'template' && block.template.id === id) return block.template.channel
    }
  }
  return undefined
}

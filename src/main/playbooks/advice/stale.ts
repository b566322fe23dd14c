import { daysBetween, isStale } from '../../../shared/repere-days.ts'
import type { Place } from '../problem-words.ts'
import type { DatedFigure } from '../reperes.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import type { Page } from './page.ts'

type Source = Page['playbook']['sources'][number]

/** A page is read again with its sources twice a year. */
export const maxDays = 180

/** A source moves, or says something else, in two years. */
const maxSourceDays = 730

/** Somewhere it is tomorrow already. */
const aheadDays = 1

/** A page nobody has read again for too long, or that says it will be; and its sources. */
export function oldReview(page: Page, today: string): readonly RawAdvice[] {
  const { file, playbook, keyPlace } = page
  const { reviewed, sources } = playbook
  const count = daysBetween(reviewed, today)
  const place = keyPlace('reviewed')
  const titles = page.pieces.filter(({ kind }) => kind === 'source')
  return [
    ...(count > maxDays
      ? [advice(file, place, 'review-old', { day: reviewed, count, max: maxDays })]
      : []),
    ...(count < -aheadDays
      ? [advice(file, place, 'review-future', { day: reviewed, count: -count })]
      : []),
    ...sources.flatMap((source, index) => {
      const at = titles[index]?.typed.placeAt(0) ?? keyPlace('sources')
      return oldSource(file, at, source, today)
    }),
  ]
}

/** Figures past the day they were to be looked at again, or that say they will be; and their sources. */
export function oldFigures(
  file: string,
  figures: readonly DatedFigure[],
  today: string,
): readonly RawAdvice[] {
  return figures.flatMap(({ id, place, sources, ...figure }) => {
    const { reviewed: day, reviewEveryDays: max } = figure
    const count = daysBetween(day, today)
    return [
      ...(isStale(figure, today)
        ? [advice(file, place, 'repere-old', { id, day, count, max })]
        : []),
      ...(count < -aheadDays
        ? [advice(file, place, 'repere-future', { id, day, count: -count })]
        : []),
      ...sources.flatMap((source) => oldSource(file, place, source, today)),
    ]
  })
}

function oldSource(
  file: string,
  place: Place,
  { title, checked }: Source,
  today: string,
): readonly RawAdvice[] {
  const count = daysBetween(checked, today)
  const params = { text: title, day: checked, count, max: maxSourceDays }
  return count > maxSourceDays ? [advice(file, place, 'source-old', params)] : []
}

import { daysBetween, isStale } from '../../../shared/repere-days.ts'
import type { DatedFigure } from '../reperes.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import type { Page } from './page.ts'

/** A page is read again with its sources twice a year. */
export const maxDays = 180

/** A page nobody has read again for too long. */
export function oldReview({ file, playbook, keyPlace }: Page, today: string): readonly RawAdvice[] {
  const { reviewed } = playbook
  const count = daysBetween(reviewed, today)
  if (count <= maxDays) return []
  return [advice(file, keyPlace('reviewed'), 'review-old', { day: reviewed, count, max: maxDays })]
}

/** Figures past the day they were to be looked at again. */
export function oldFigures(
  file: string,
  figures: readonly DatedFigure[],
  today: string,
): readonly RawAdvice[] {
  return figures
    .filter((figure) => isStale(figure, today))
    .map(({ id, place, reviewed, reviewEveryDays }) =>
      advice(file, place, 'repere-old', {
        id,
        day: reviewed,
        count: daysBetween(reviewed, today),
        max: reviewEveryDays,
      }),
    )
}

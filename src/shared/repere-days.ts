import type { Election, Repere } from './repere.ts'

// Apart from the schemas: the page needs the days, not the library that checks files.

/** Is it time to look at it again? */
export function isStale(
  { reviewed, reviewEveryDays }: Pick<Repere, 'reviewed' | 'reviewEveryDays'>,
  today: string,
): boolean {
  return daysBetween(reviewed, today) > reviewEveryDays
}

/** Whole days from one day to another; negative when the second comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The votes for which restraint runs on a day, the first to end first. */
export function restraintOn<T extends Pick<Election, 'restraintFrom' | 'restraintUntil'>>(
  elections: readonly T[],
  today: string,
): readonly T[] {
  return elections
    .filter(
      ({ restraintFrom, restraintUntil }) => restraintFrom <= today && today <= restraintUntil,
    )
    .sort((a, b) => (a.restraintUntil < b.restraintUntil ? -1 : 1))
}

/** The vote for which restraint begins next, when none runs yet. */
export function nextRestraint<T extends Pick<Election, 'restraintFrom'>>(
  elections: readonly T[],
  today: string,
): T | undefined {
  return elections
    .filter(({ restraintFrom }) => restraintFrom > today)
    .sort((a, b) => (a.restraintFrom < b.restraintFrom ? -1 : 1))[0]
}

/** A page unread by its author for longer than this is to be read again. */
const pageReviewDays = 180

/** Is it time for its author to read the page again? */
export function isOldPage(reviewed: string, today: string): boolean {
  return daysBetween(reviewed, today) > pageReviewDays
}

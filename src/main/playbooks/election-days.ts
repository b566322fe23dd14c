import type { Election } from '../../shared/repere.ts'

/** The days between which a mairie holds back, and those when a judge can be asked to act on false information. */
export type ElectionDays = Pick<
  Election,
  'restraintFrom' | 'restraintUntil' | 'falseInformationFrom'
>

type Rule = {
  /** Days between the two rounds; 0 when there is one round. */
  readonly roundsApart: number
  /** Does article L163-2 cover it? Local elections are left out of it. */
  readonly isNational: boolean
}

/** Constitution, art. 7: the fourteenth day after. Code électoral, art. L56: the next Sunday. */
const rules: Readonly<Record<Election['scope'], Rule>> = {
  national: { roundsApart: 14, isNational: true },
  legislative: { roundsApart: 7, isNational: true },
  european: { roundsApart: 0, isNational: true },
  municipal: { roundsApart: 7, isNational: false },
  'departmental-regional': { roundsApart: 7, isNational: false },
}

/**
 * What the days of a vote entail. Restraint runs from the first day of the sixth month before the month of the vote
 * (code électoral, art. L52-1, al. 2) to the day of the last round; false information, from three months before the
 * first day of that month (art. L163-2). Where no day is set, the earliest and the latest possible ones count.
 */
export function electionDays({
  scope,
  dates,
  possible,
}: Pick<Election, 'scope' | 'dates' | 'possible'>): ElectionDays {
  const days = [...dates, ...possible].sort()
  const first = days[0] ?? ''
  const { roundsApart, isNational } = rules[scope]
  // One announced day is the first round's, as every possible day is.
  const areBothRounds = dates.length > 1
  return {
    restraintFrom: firstOfMonth(first, -6),
    restraintUntil: plusDays(days.at(-1) ?? '', areBothRounds ? 0 : roundsApart),
    ...(isNational && { falseInformationFrom: firstOfMonth(first, -3) }),
  }
}

/** The first day of the month so many months away. */
function firstOfMonth(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return iso(Date.UTC(year, month - 1 + months, 1))
}

function plusDays(day: string, count: number): string {
  return iso(Date.parse(day) + count * 86_400_000)
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

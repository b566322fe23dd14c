import type { Locale } from '../../shared/locale.ts'
import type { Election } from '../../shared/repere.ts'
import { electionDays } from './election-days.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import type { QuotedDay, WrittenElection } from './reperes-file.ts'

/** A vote with the days that follow from its own, and from its exception when it has one. */
export function electionOf({ override, ...written }: WrittenElection): Election {
  const days = electionDays(written)
  if (!override) return { ...written, ...days }
  const { reason, source, restraintFrom, restraintUntil, falseInformationFrom } = override
  const { note } = written
  const said = (locale: Locale) => [note?.[locale], reason[locale]].filter(Boolean).join(' ')
  return {
    ...written,
    ...days,
    ...(restraintFrom !== undefined && { restraintFrom }),
    ...(restraintUntil !== undefined && { restraintUntil }),
    ...(falseInformationFrom !== undefined && { falseInformationFrom }),
    note: { fr: said('fr'), en: said('en') },
    sources: [...written.sources, source],
  }
}

/**
 * What makes the days of a vote impossible: none or two kinds of them, a second round before the first,
 * an end before its start.
 *
 * @param placeOf where a key of the vote stands
 */
export function wrongDays(
  file: string,
  written: WrittenElection,
  placeOf: (path: readonly PropertyKey[]) => Place,
): RawProblem | undefined {
  const { dates, possible, override = {} } = written
  if (dates.length > 0 === possible.length > 0) {
    return problem(file, placeOf([]), 'election-without-days', {})
  }
  const key = dates.length > 0 ? 'dates' : 'possible'
  const days = written[key]
  const back = days.findIndex((day, index) => index > 0 && day <= (days[index - 1] ?? ''))
  if (back > 0) {
    const params = { key, value: days[back] ?? '', other: days[back - 1] ?? '' }
    return problem(file, placeOf([key, back]), 'election-order', params)
  }
  const { restraintFrom, restraintUntil, falseInformationFrom } = electionOf(written)
  const start = restraintUntil < restraintFrom ? restraintFrom : falseInformationFrom
  if (start === undefined || start <= restraintUntil) return undefined
  const changed = Object.keys(override).find((each) => each.endsWith('Until')) ?? ''
  const params = { key: 'restraintUntil', value: restraintUntil, other: start }
  return problem(file, placeOf(['override', changed]), 'election-order', params)
}

/** The day of a vote that a figure quotes; none while it is not set. */
export function quotedDay(vote: Election, of: QuotedDay): string | undefined {
  switch (of) {
    case 'restraint-from':
      return vote.restraintFrom
    case 'false-information-from':
      return vote.falseInformationFrom
    case 'first-round':
      return vote.dates[0]
    case 'last-round':
      return vote.dates.length > 0 ? electionDays(vote).restraintUntil : undefined
  }
}

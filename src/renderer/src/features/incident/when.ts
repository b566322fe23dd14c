/** How a person says when something happened: most often now, or a few minutes ago. */
export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'minus'; readonly minutes: number }
  /** Local day (`2026-11-23`) and time (`21:44`). */
  | { readonly kind: 'at'; readonly day: string; readonly time: string }

export const now: When = { kind: 'now' }

/** Steps back that are one click away, in minutes. */
export const stepsBack = [5, 15, 30] as const

/** The computers of a mairie differ by less than this, in milliseconds. */
const clockSlackMs = 60_000

/** Why the time that was set cannot be that of a fact, or undefined. Never taken for « now » in silence. */
export function whenFault(when: When, present: Date): 'timeMissing' | 'timeFuture' | undefined {
  if (when.kind !== 'at') return undefined
  const instant = instantOf(when, present)
  if (instant === undefined) return 'timeMissing'
  return Date.parse(instant) > present.getTime() + clockSlackMs ? 'timeFuture' : undefined
}

/** The instant meant, or undefined for "now": the store then uses the moment of writing. */
export function instantOf(when: When, present: Date): string | undefined {
  switch (when.kind) {
    case 'now':
      return undefined
    case 'minus':
      return new Date(present.getTime() - when.minutes * 60_000).toISOString()
    case 'at': {
      const instant = new Date(`${when.day}T${when.time}`)
      return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
    }
  }
}

/** The present moment in the words of a date and a time field. */
export function localDayAndTime(present: Date): { readonly day: string; readonly time: string } {
  const pad = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${present.getFullYear()}-${pad(present.getMonth() + 1)}-${pad(present.getDate())}`,
    time: `${pad(present.getHours())}:${pad(present.getMinutes())}`,
  }
}

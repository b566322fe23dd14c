/** When to be reminded, as it is kept in a draft: nothing, a number of minutes, or a time of day (`18:00`). */
export type Remind = string

/** Minutes ahead that are one click away. */
export const minutesAhead = ['15', '30', '60'] as const

const timeOfDay = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** Whether it is a time of day; it then has a field of its own. */
export function isTimeOfDay(remind: Remind): boolean {
  return timeOfDay.test(remind)
}

/**
 * The instant meant, or undefined for none. A time of day is the next one to come: at 22 h, « 8 h » is tomorrow’s.
 */
export function instantOfRemind(remind: Remind, present: Date): string | undefined {
  const [, hours, minutes] = timeOfDay.exec(remind) ?? []
  if (hours !== undefined && minutes !== undefined) {
    const instant = new Date(present)
    instant.setHours(Number(hours), Number(minutes), 0, 0)
    if (instant <= present) instant.setDate(instant.getDate() + 1)
    return instant.toISOString()
  }
  const ahead = Number(remind)
  if (remind === '' || !Number.isFinite(ahead) || ahead <= 0) return undefined
  return new Date(present.getTime() + ahead * 60_000).toISOString()
}

/** The next full hour: the likeliest time for a next word. */
export function nextHour(present: Date): string {
  return `${String((present.getHours() + 1) % 24).padStart(2, '0')}:00`
}

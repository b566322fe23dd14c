import type { IncidentView } from '../../../shared/incident.ts'
import type { Locale } from '../../../shared/locale.ts'

type Zone = Pick<IncidentView, 'timeZone'>

/** `2026-11-22 21:44 (UTC+01:00)`: 24 hours, with the offset that day, so that summer time leaves no doubt. */
export function localTime(instant: string, zone: Zone): string {
  const { day, time, offset } = localParts(instant, zone)
  return `${day} ${time} (${offset})`
}

/** How a time is put into words. */
export type SayTime = (instant: string) => string

const months: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
}

/**
 * `22 novembre 2026 à 21 h 44 (UTC+01:00)`, as it is read: the offset stays, so that summer time leaves no doubt.
 * What a program reads keeps `localTime`.
 */
export function spokenTime(
  instant: string,
  { timeZone, locale }: Pick<IncidentView, 'timeZone' | 'locale'>,
): string {
  const { day, time, offset } = localParts(instant, { timeZone })
  const [year = '', , date = ''] = day.split('-')
  const month = months[locale].format(new Date(`${day}T00:00:00Z`))
  const number = String(Number(date))
  if (locale === 'en') return `${number} ${month} ${year}, ${time} (${offset})`
  const [hours = '', minutes = ''] = time.split(':')
  const ordinal = number === '1' ? '1er' : number
  return `${ordinal} ${month} ${year} à ${Number(hours)}\u00a0h\u00a0${minutes} (${offset})`
}

/** The same in three cells: `2026-11-22`, `21:44`, `UTC+01:00`. */
export function localParts(
  instant: string,
  { timeZone }: Zone,
): { readonly day: string; readonly time: string; readonly offset: string } {
  const parts = formatFor(timeZone).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    offset: part('timeZoneName').replace('GMT', 'UTC').replace('−', '-'),
  }
}

// Making one costs a hundred times its use, and a report writes thousands of times.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: knownTimeZone(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  })
  formats.set(timeZone, format)
  return format
}

/** A system that does not know where it is says « Etc/Unknown », and then nothing can be written in it. */
function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** `2 j 4 h`, `3 h 05`, `12 min`: how long between two instants. */
export function lengthOf(from: string, to: string, dayLetter: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)}\u00a0${dayLetter} ${hours % 24}\u00a0h`
  if (hours > 0) return `${hours}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`
  return `${minutes}\u00a0min`
}

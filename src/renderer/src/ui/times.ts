import type { TFunction } from 'i18next'
import type { Locale } from '../../../shared/locale.ts'
import { withFirst } from '../../../shared/plain-day.ts'

export { plainDay } from '../../../shared/plain-day.ts'

const minuteMs = 60_000

// Making a formatter costs a hundred times its use, and a log shows hundreds of times.
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
const dayFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { weekday: 'long', ...long }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', ...long }),
}

const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
const shortDayFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', short),
  en: new Intl.DateTimeFormat('en-GB', short),
}

function dayInWords(
  formats: Readonly<Record<Locale, Intl.DateTimeFormat>>,
  instant: string,
  locale: Locale,
): string {
  const words = formats[locale].format(new Date(instant))
  return locale === 'fr' ? withFirst(words) : words
}

/** How long since, at a glance: `0 h 47`, `3 j 4 h`. */
export function elapsed(from: string, now: Date, t: TFunction): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(from)) / minuteMs))
  return hoursAndMinutes(minutes, t)
}

/** A length of time in words as short as they can be. */
export function duration(minutes: number, t: TFunction): string {
  if (minutes < 60) return t('time.minutes', { count: minutes })
  if (minutes % 1440 === 0) return t('time.days', { count: minutes / 1440 })
  if (minutes % 60 === 0 && minutes < 2880) return t('time.hours', { count: minutes / 60 })
  return hoursAndMinutes(minutes, t)
}

function hoursAndMinutes(minutes: number, t: TFunction): string {
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) {
    return t('time.daysHours', { days: Math.floor(hours / 24), hours: hours % 24 })
  }
  return t('time.hoursMinutes', { hours, minutes: String(minutes % 60).padStart(2, '0') })
}

/** A phase's time frame: "dans l’heure", "dans les 7 jours". */
export function timeFrame(minutes: number, t: TFunction): string {
  if (minutes % 1440 === 0) return t('time.withinDays', { count: minutes / 1440 })
  if (minutes % 60 === 0) return t('time.withinHours', { count: minutes / 60 })
  return t('time.withinMinutes', { count: minutes })
}

/** Hours and minutes on this computer: `9 h 05` in French, `09:05` in English. The one form of each language. */
export function clockTime(instant: string | Date, locale: Locale): string {
  const text = clockFormat.format(new Date(instant))
  return locale === 'fr' ? text.replace(/^0/, '').replace(':', '\u00a0h\u00a0') : text
}

/** When something must be done, its day included when it is not today's: `avant 16 h 26`, `avant mer. 2 déc.`. */
export function dueBefore(instant: string, now: Date, locale: Locale, t: TFunction): string {
  const time = clockTime(instant, locale)
  if (sameDay(instant, now.toISOString())) return t('time.dueAt', { time })
  const tomorrow = new Date(now)
  tomorrow.setDate(now.getDate() + 1)
  if (sameDay(instant, tomorrow.toISOString())) return t('time.dueTomorrow', { time })
  return t('time.dueAt', { time: dayInWords(shortDayFormats, instant, locale) })
}

/** How late something is. In its first minute it is not late: it is to be done. */
export function lateBy(instant: string, now: Date, t: TFunction): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / minuteMs)
  return minutes < 1 ? t('time.doNow') : t('time.late', { duration: duration(minutes, t) })
}

/** A day at the head of a list, so with a capital. */
export function longDay(instant: string, locale: Locale): string {
  const text = dayInWords(dayFormats, instant, locale)
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** The day it is here, as the files write days. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "il y a 12 minutes", "hier". */
export function ago(instant: string, now: Date, locale: Locale, t: TFunction): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const minutes = Math.round((Date.parse(instant) - now.getTime()) / minuteMs)
  if (minutes === 0) return t('time.justNow')
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  if (Math.abs(hours) < 24) return format.format(hours, 'hour')
  return format.format(Math.round(hours / 24), 'day')
}

/** Day and time, in the midst of a sentence. */
export function exactTime(instant: string, locale: Locale): string {
  return `${dayInWords(dayFormats, instant, locale)}, ${clockTime(instant, locale)}`
}

/** Whether two instants are on the same day, on this computer. */
export function sameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}

/** A time read beside another: its day is said only when it is not the same. */
export function timeNear(instant: string, other: string, locale: Locale): string {
  return sameDay(instant, other) ? clockTime(instant, locale) : exactTime(instant, locale)
}

import type { Locale } from './locale.ts'

/** A day as authors write it (`2026-11-23`), in words. */
export function plainDay(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  return locale === 'fr' ? withFirst(words) : words
}

/** The first of the month is an ordinal in French, which the platform's formats forget. */
export function withFirst(words: string): string {
  return words.replace(/\b1 (?=\p{L})/u, '1er ')
}

import type { Locale } from '../../shared/locale.ts'

/** Said in the title itself, so that nothing copied or exported from a drill can pass for the real thing. */
const marks: Readonly<Record<Locale, string>> = { fr: 'EXERCICE', en: 'EXERCISE' }

export function exerciseTitle(title: string, locale: Locale): string {
  const mark = marks[locale]
  return title.startsWith(mark) ? title : `${mark} · ${title}`
}

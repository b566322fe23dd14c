import type { Locale } from '../../shared/locale.ts'

/** The language to fall back on. */
export const otherLocale: Readonly<Record<Locale, Locale>> = { fr: 'en', en: 'fr' }

import type { Locale } from '../../../shared/locale.ts'
import { otherLocale } from '../other-locale.ts'
import { type Phrasings, phrasingsFile } from '../phrasings.ts'
import { advice, type Localized, type RawAdvice } from './advice-words.ts'
import type { Page } from './page.ts'

const languageNames: Readonly<Record<Locale, Localized>> = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
}

/** Fewer phrasings than this catch few of the ways people put one thing. */
const minPhrasings = 20

/** A page that lists and search cannot show in the other language. */
export function untranslatedHead(
  { file, locale, playbook, keyPlace }: Page,
  isWritten: (id: string, locale: Locale) => boolean,
): readonly RawAdvice[] {
  const other = otherLocale[locale]
  if (playbook.translations?.[other] || isWritten(playbook.id, other)) return []
  const params = { locale: other, language: languageNames[other] }
  return [advice(file, keyPlace('id'), 'head-untranslated', params)]
}

/** A page that too few of people's own words lead to, in each language its file lists it in. */
export function fewPhrasings(
  { file, locale, playbook, keyPlace }: Page,
  phrasings: Readonly<Record<Locale, Phrasings>>,
): readonly RawAdvice[] {
  const other = otherLocale[locale]
  const listed = playbook.translations?.[other] ? [locale, other] : [locale]
  return listed.flatMap((each) => {
    const count = phrasings[each].get(playbook.id)?.length ?? 0
    const where = { locale: each, language: languageNames[each], file: phrasingsFile }
    return count < minPhrasings
      ? [advice(file, keyPlace('id'), 'phrasings-few', { count, min: minPhrasings, ...where })]
      : []
  })
}

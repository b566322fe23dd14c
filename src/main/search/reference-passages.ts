import type { GlossaryWord } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Pack } from '../../shared/playbook.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Passage } from './passage.ts'
import { joined } from './plain-text.ts'

/** A word of the glossary, found by what people type instead. */
export function glossaryPassages(words: readonly GlossaryWord[]): readonly Passage[] {
  return words.map(({ id, term, definition, synonyms, search, see }) => {
    const [playbookId] = see
    return {
      key: `glossary/${id}`,
      kind: 'glossary',
      anchor: id,
      ...(playbookId !== undefined && { playbookId }),
      title: term,
      text: definition,
      situations: [],
      fields: { label: joined([term, ...synonyms, ...search]), body: definition },
    }
  })
}

/** What people type before whom they want to call. */
const callingWords = {
  fr: 'appeler téléphoner joindre contacter numéro téléphone',
  en: 'call phone ring reach contact number telephone',
} as const

/** The people to call: those of the commune, by name, role or number, then the national services. */
export function contactPassages(
  { contacts }: Pick<Profile, 'contacts'>,
  pack: Pack | null,
  locale: Locale,
): readonly Passage[] {
  const local = contacts.map(
    ({ id, role, name, phone, email, note }): Passage => ({
      key: `contact/commune/${id}`,
      kind: 'contact',
      anchor: `contact-${id}`,
      ...(phone !== '' && { phone }),
      ...(phone === '' && email !== '' && { href: email }),
      title: name === '' ? role : name,
      text: joined([name === '' ? '' : role, phone, email, note]),
      situations: [],
      fields: {
        label: joined([role, name, compact(phone)]),
        body: joined([email, note, callingWords[locale]]),
      },
    }),
  )
  const national = (pack?.contacts ?? []).map(
    ({ id, label, phone, url, note }): Passage => ({
      key: `contact/pack/${id}`,
      kind: 'contact',
      anchor: `national-${id}`,
      ...(phone !== undefined && { phone }),
      ...(url !== undefined && { href: url }),
      title: label[locale],
      text: joined([phone ?? '', note?.[locale] ?? '']),
      situations: [],
      fields: {
        label: joined([label[locale], phone ?? '', compact(phone ?? '')]),
        body: joined([note?.[locale] ?? '', callingWords[locale]]),
      },
    }),
  )
  return [...local, ...national]
}

/** A number as people type it in one go. */
function compact(phone: string): string {
  return joined([phone, phone.replace(/[\s.\-/]+/g, '')])
}

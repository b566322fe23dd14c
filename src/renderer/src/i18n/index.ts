import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { fr } from './fr.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof fr }
  }
}

/** Words are bundled: nothing is fetched, and the first paint already has them. */
export async function startI18n(locale: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'fr',
    defaultNS: 'words',
    resources: { fr: { words: fr }, en: { words: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
}

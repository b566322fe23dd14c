import type { Locale } from '../../shared/locale.ts'
import { StartError } from '../start-error.ts'
import { startWords } from '../start-words.ts'

const words = {
  fr: {
    start: [
      'Sang-froid n’a pas pu démarrer, pour une raison inattendue.',
      'Vos données n’ont pas été touchées.',
      'Relancez-le. Si cela recommence, transmettez ce message à la personne qui gère le poste :',
    ],
    stopped: [
      'Une erreur inattendue a arrêté Sang-froid.',
      'Ce que vous aviez enregistré est sur le disque, le texte en cours de frappe aussi.',
      'Relancez Sang-froid. La page « À propos » garde une note de l’erreur :',
    ],
  },
  en: {
    start: [
      'Sang-froid could not start, for an unexpected reason.',
      'Your data was not touched.',
      'Start it again. If it happens again, give this message to whoever looks after the computer:',
    ],
    stopped: [
      'An unexpected error stopped Sang-froid.',
      'What you had saved is on the disk, and so is the text being typed.',
      'Start Sang-froid again. The page “About” keeps a note of the error:',
    ],
  },
} as const

/** Why the window cannot open, for the one box that can say it. */
export function cannotStart(error: unknown, locale: Locale): string {
  return error instanceof StartError
    ? startWords(error.trouble, locale).join('\n\n')
    : [...words[locale].start, String(error)].join('\n\n')
}

/** Why the program ends by itself. */
export function stopped(error: unknown, locale: Locale): string {
  return [...words[locale].stopped, String(error)].join('\n\n')
}

/** The language of what is said before the settings can be read: French, unless the system speaks English. */
export function localeOfSystem(language: string): Locale {
  return /^en\b/i.test(language) ? 'en' : 'fr'
}

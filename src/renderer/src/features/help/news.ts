import type { Locale } from '../../../../shared/locale.ts'

export type News = {
  readonly version: string
  readonly lines: Readonly<Record<Locale, readonly string[]>>
}

/** What each version brought, the newest first. Written for who uses it: what they can do now. */
export const news: readonly News[] = [
  {
    version: '0.1.0',
    lines: {
      fr: [
        'Vingt fiches réflexes, des dix premières minutes au lendemain.',
        'Une recherche qui comprend les fautes et les mots de tous les jours.',
        'Une main courante qui ne perd rien, et dont on peut vérifier qu’elle n’a pas été changée.',
        'Des pages à imprimer, pour le jour où l’ordinateur ne démarre pas.',
      ],
      en: [
        'Twenty playbooks, from the first ten minutes to the day after.',
        'A search that understands mistakes and everyday words.',
        'A log that loses nothing, and that can be checked for changes.',
        'Pages to print, for the day the computer does not start.',
      ],
    },
  },
]

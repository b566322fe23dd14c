import type { Locale } from '../../../shared/locale.ts'
import type { AlertTone, Category } from '../../../shared/playbook.ts'

/**
 * What the screen itself writes above the first step. Kept here because an author's tool knows no screen;
 * `tests/e2e/first-action.test.ts` counts the words of the real one.
 */
export const tabWords: Readonly<Record<Locale, Readonly<Record<Category, string>>>> = {
  fr: {
    attaque: 'On nous attaque',
    erreur: 'On s’est trompés',
    grave: 'Il se passe quelque chose de grave',
    quotidien: 'Au quotidien',
  },
  en: {
    attaque: 'We are under attack',
    erreur: 'We made a mistake',
    grave: 'Something serious is happening',
    quotidien: 'Day to day',
  },
}

export const alertWords: Readonly<Record<Locale, Readonly<Record<AlertTone, string>>>> = {
  fr: {
    note: 'À savoir',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Attention',
    caution: 'Surtout',
  },
  en: {
    note: 'Good to know',
    tip: 'Tip',
    important: 'Important',
    warning: 'Careful',
    caution: 'Above all',
  },
}

/** Beside the heading of the card. */
export const cardWords: Readonly<Record<Locale, string>> = {
  fr: 'seul, c’est possible',
  en: 'can be done alone',
}

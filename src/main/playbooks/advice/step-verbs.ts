import type { Locale } from '../../../shared/locale.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import type { Page } from './page.ts'

/** Steps that do not begin with what to do. What could be a verb is taken for one: an advice must be worth reading. */
export function stepsWithoutVerb({ file, locale, pieces }: Page): readonly RawAdvice[] {
  return pieces.flatMap(({ kind, typed }) => {
    if (kind !== 'step' || beginsWithVerb(typed.text, locale)) return []
    const [text = ''] = typed.text.trim().split(/[\s\u00a0]+/)
    return [advice(file, typed.placeAt(0), 'step-verb', { text })]
  })
}

export function beginsWithVerb(step: string, locale: Locale): boolean {
  const text = step.trim().replaceAll("'", '’')
  switch (locale) {
    case 'fr':
      return isInfinitive(firstWord(text.replace(beforeVerb, '')))
    case 'en':
      return !notImperative.test(firstWord(text))
  }
}

function firstWord(text: string): string {
  return (/^\p{L}[\p{L}\p{M}-]*/u.exec(text)?.[0] ?? '').toLowerCase()
}

/** What may stand before an infinitive: « Ne rien effacer », « Lui demander », « S’assurer », « Tout noter ». */
const beforeVerb =
  /^(?:(?:ne|pas|rien|plus|jamais|se|lui|leur|les?|la|y|en|tout|tous|bien|aussi|surtout)[\s\u00a0]+|[sln]’|s’en[\s\u00a0]+)*/iu

function isInfinitive(word: string): boolean {
  if (nouns.has(word)) return false
  return /(?:er|ir|oir)$/u.test(word) || inRe.test(word)
}

/** Verbs of the third group in -re: most words that end so are none. */
const inRe =
  /(?:[aeio]ndre|erdre|ordre|oudre|[ei]ttre|battre|a[iî]tre|cro[iî]tre|suivre|vivre|rompre|vaincre|boire|croire|(?:^|[dlrf]|cr|sc)ire|suffire|uire|faire|plaire|traire|^(?:se)?taire|clu?re|clore)$/u

/** Words that end like an infinitive and begin sentences. */
const nouns = new Set(
  `atelier boulanger cahier calendrier chantier courrier dernier dossier fichier foyer hier huissier infirmier loyer
  message métier officier panier panneau papier particulier plombier policier pompier premier quartier régulier
  avenir désir loisir plaisir soupir bonsoir couloir espoir miroir soir trottoir
  cendre gendre membre ordre désordre lettre mètre maître affaire anniversaire auxiliaire bénévole bulletinaire
  chambre commentaire contraire exemplaire faussaire formulaire honoraire horaire inventaire itinéraire maire mémoire
  ministère notaire questionnaire salaire secrétaire solidaire vocabulaire`.split(/\s+/),
)

/** No order begins so: an article, a pronoun, a preposition, a word in -ing. */
const notImperative =
  /^(?:an?|the|this|that|these|those|your|our|their|his|her|its|you|we|they|he|she|it|i|there|no|some|any|every|all|if|when|while|in|on|at|for|with|without|from|to|of|by|as|after|before|during|\p{L}{3,}ing)$/u

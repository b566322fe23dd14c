import { advice, type Localized, type RawAdvice } from './advice-words.ts'
import { isAuthors, type Page } from './page.ts'

type Vague = { readonly pattern: RegExp; readonly instead: Localized }

const say = (fr: string, en: string): Localized => ({ fr, en })
const space = '[ \\u00a0]+'

/** What looks definite and is not, and what to write instead. Forms are listed: « la veille à 18 h » is a date. */
const vagueWords: readonly Vague[] = [
  {
    pattern: expression(`il${space}(?:convient|conviendra|conviendrait)${space}d(?:e(?!\\p{L})|’)`),
    instead: say('Dites qui fait quoi : le verbe d’abord.', 'Say who does what: the verb first.'),
  },
  {
    pattern: expression(
      `(?<!(?:la|l’avant-|une|de)${space})veill(?:er|ez|ons|e|es|ent|era|erez|ant)${space}(?:bien${space})?(?:à|au|aux)(?!\\p{L})`,
    ),
    instead: say(
      'Écrivez l’action : « vérifiez », « gardez », « évitez ».',
      'Write the action: “vérifiez”, “gardez”, “évitez”.',
    ),
  },
  {
    pattern: expression(
      `procéd(?:er|ez|ons|e|ent|era|erez|eront|ant)${space}(?:à|au|aux)(?!\\p{L})`,
    ),
    instead: say(
      'Employez le verbe : « procéder à un vote » devient « voter ».',
      'Use the verb: “procéder à un vote” becomes “voter”.',
    ),
  },
  {
    pattern: expression(
      `(?:met(?:s|tre|tez|tent|tons|tra|trez|tront)?|mis(?:e|es)?)${space}en${space}(?:œ|oe)uvre`,
    ),
    instead: say(
      'Écrivez « faire », « appliquer », ou l’action elle-même.',
      'Write “faire”, “appliquer”, or the action itself.',
    ),
  },
  {
    pattern: expression(`dans${space}les${space}(?:meilleurs|plus${space}brefs)${space}délais`),
    instead: say(
      'Donnez un délai : « avant 18 h », « demain ».',
      'Give a time: “avant 18 h”, “demain”.',
    ),
  },
  {
    pattern: expression(`au${space}cas${space}où`),
    instead: say('Écrivez « si ».', 'Write “si”.'),
  },
  {
    pattern: expression(`le${space}cas${space}échéant`),
    instead: say('Dites quand : « si… ».', 'Say when: “si…”.'),
  },
  {
    pattern: expression(`afin${space}(?:de|d’|que|qu’)`),
    instead: say('Écrivez « pour ».', 'Write “pour”.'),
  },
  {
    pattern: expression(`en${space}termes?${space}(?:de|d’)`),
    instead: say('Écrivez « pour », « sur », ou rien.', 'Write “pour”, “sur”, or nothing.'),
  },
  {
    pattern: expression(
      `f(?:aire|ais|ait|aites|aisons|ont|erai|eras|era|erons|erez|eront)${space}(?:tout${space})?le${space}nécessaire`,
    ),
    instead: say('Dites quoi, et pour quand.', 'Say what, and by when.'),
  },
  {
    pattern: expression(`il${space}y${space}a(?:ura|vait)?${space}lieu${space}d(?:e(?!\\p{L})|’)`),
    instead: say('Dites qui fait quoi : le verbe d’abord.', 'Say who does what: the verb first.'),
  },
  {
    pattern: expression(`assurez-vous${space}(?:bien${space})?(?:de|d’|que|qu’)`),
    instead: say(
      'Écrivez le geste : « vérifiez », « relisez », « comptez ».',
      'Write what is done: “vérifiez”, “relisez”, “comptez”.',
    ),
  },
  {
    pattern: expression(`il${space}(?:est|sera)${space}nécessaire${space}(?:de|d’|que|qu’)`),
    instead: say('Écrivez « il faut », ou l’action elle-même.', 'Write “il faut”, or the action.'),
  },
  {
    pattern: expression(`mesures?${space}(?:appropriées?|adéquates?)`),
    instead: say('Nommez la mesure.', 'Name the measure.'),
  },
  {
    pattern: expression(`dans${space}le${space}cadre${space}(?:de|d’|du|des)`),
    instead: say('Écrivez « pour », « pendant », « avec ».', 'Write “pour”, “pendant”, “avec”.'),
  },
  {
    pattern: expression('impact(?:er|ez|e(?:nt|s)?|ée?s?|ant|era|eront|ait|aient)'),
    instead: say(
      'Écrivez « toucher », « gêner », « retarder » : ce qui arrive vraiment.',
      'Write “toucher”, “gêner”, “retarder”: what really happens.',
    ),
  },
  {
    pattern: expression('sensibilis(?:er|ez|ons|e(?:nt|s)?|ée?s?|ant|era|eront|ations?)'),
    instead: say(
      'Écrivez ce qu’on fait : « expliquer », « montrer », « rappeler ».',
      'Write what is done: “expliquer”, “montrer”, “rappeler”.',
    ),
  },
]

/** Words that say nothing, in French pages. The examples of what not to write keep theirs. */
export function vagueAdvice({ file, locale, pieces }: Page): readonly RawAdvice[] {
  if (locale !== 'fr') return []
  return pieces.filter(isAuthors).flatMap(({ typed }) => {
    const text = typed.text.replaceAll("'", '’')
    return vagueWords.flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) =>
        advice(file, typed.placeAt(index), 'vague', { text: found, instead }),
      ),
    )
  })
}

function expression(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})${source}(?:(?<=’)|(?!\\p{L}))`, 'giu')
}

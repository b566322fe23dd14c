/** Common words whose final -ent is said, beside those in -ment; elsewhere it is the mute ending of a verb. */
const saidEnt = new Set(
  `absent accent accident adhérent adjacent adolescent agent antécédent apparent argent cent client compétent concurrent
  confident conscient conséquent content contingent continent couvent dent différent divergent efficient éloquent équivalent
  évident excédent excellent expédient fréquent gent imprudent impatient incident inconscient inconvénient indécent
  indépendent indifférent indulgent ingrédient innocent insolent intelligent latent lent négligent occident opulent orient
  parent patient permanent pertinent précédent présent président prudent quotient récent récipient référent régent résident
  serpent silent souvent strident succulent talent torrent transparent trident urgent vent violent`.split(
    /\s+/,
  ),
)

/** Verbs in -ment, where it is mute all the same. */
const muteMent =
  /^(?:re|con|in|en)?(?:aim|anim|arm|dorm|estim|exprim|ferm|firm|form|imprim|nomm|résum|supprim)ent$/

/**
 * How many syllables a French word has, as a rule of thumb: groups of vowels, less the mute endings.
 * `maintenant` counts three, `réunion` three, `publiées` two.
 */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
  if (letters === '') return 0
  const singular = letters.replace(/(?<=.{2})s$/, '')
  const heard = withoutMuteEnding(singular)
    // The u of « que » and « guerre » is not heard.
    .replace(/([qg])u(?=[eéèêiîya])/g, '$1')
    // « payer », « voyage »: between two vowels, y parts them.
    .replace(/([aeouéèê])y(?=[aeiouéèêâ])/g, '$1-')
    // « jouer », « évalué »: the u is a syllable of its own.
    .replace(/(ou|u)(?=e[rz]$|é)/g, '$1-')
    // « client », « février », « ouvrier »: i is a syllable of its own after two consonants such as cl, vr.
    .replace(/([bcdfgptv][lr])i(?=[aeoéèê])/g, '$1i-')
  const groups = heard.match(/[aeiouyàâäéèêëîïôöùûü]+/g) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + partsOf(group), 0),
  )
}

/** A group of vowels is one sound, unless an accent or a hiatus parts it: « ré-union », « cré-er ». */
function partsOf(group: string): number {
  const hiatus = group.match(/é(?=[aeiouèéêâô])|(?<=[aou])[éèïë]|(?<=a)o|(?<=o)a(?!i)/g) ?? []
  return 1 + hiatus.length
}

function withoutMuteEnding(word: string): string {
  if (word.endsWith('ent') && !isEntSaid(word)) return word.slice(0, -3)
  if (/[éiuyao]e$/.test(word)) return word.slice(0, -1)
  // « je », « que »: the only vowel is heard.
  return /[aeiouyàâéèêîôùûü].*[^aeiouyàâéèêîôùûü]e$/.test(word) ? word.slice(0, -1) : word
}

function isEntSaid(word: string): boolean {
  return word.length < 5 || saidEnt.has(word) || (word.endsWith('ment') && !muteMent.test(word))
}

/**
 * Light French stemming on folded words: plural, feminine, and the verb endings people type, so that
 * insulte, insulter, insulté and insultes meet. It need not be right, only the same for words that belong together.
 */
export function stemFrench(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const one = singular(word)
  const stem = noun(one)
  // What has lost a noun's ending is a verb's stem already: `moder` is not `mod` + `er`.
  return final(stem === one ? verb(one) : stem)
}

type Rule = readonly [ending: string, replacement: string, minStem: number]

/** Rules by the last letter of their ending: few can apply to a word. */
type Rules = ReadonlyMap<string, readonly Rule[]>

/** In the order they are tried. */
function rulesOf(...rules: readonly Rule[]): Rules {
  const byLetter = new Map<string, Rule[]>()
  for (const rule of rules) {
    const letter = rule[0].slice(-1)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), rule])
  }
  return byLetter
}

function apply(word: string, rules: Rules): string {
  for (const [ending, replacement, minStem] of rules.get(word[word.length - 1] ?? '') ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= minStem) {
      return word.slice(0, word.length - ending.length) + replacement
    }
  }
  return word
}

const pluralRules = rulesOf(
  ['eaux', 'eau', 2],
  ['aux', 'al', 3],
  ['eux', 'eux', 2],
  ['oux', 'ou', 1],
  ['ss', 'ss', 1],
  ['s', '', 3],
)

function singular(word: string): string {
  return apply(word, pluralRules)
}

/** Longest first. */
const nounRules = rulesOf(
  ['issement', '', 3],
  ['ication', 'i', 3],
  ['atrice', '', 4],
  ['ateur', '', 4],
  ['ivement', 'if', 3],
  ['amment', 'ant', 3],
  ['emment', 'ent', 3],
  ['ation', '', 4],
  ['ement', '', 4],
  ['trice', 't', 3],
  ['ieuse', 'i', 4],
  ['ieux', 'i', 4],
  ['euse', '', 4],
  ['teur', 't', 4],
  ['eux', '', 4],
  ['eur', '', 4],
  ['ive', 'if', 3],
  ['elle', 'el', 3],
  ['enne', 'en', 3],
  ['onne', 'on', 3],
)

function noun(word: string): string {
  return apply(word, nounRules)
}

/** Longest first. */
const verbRules = rulesOf(
  ['issaient', '', 4],
  ['eraient', '', 4],
  ['issait', '', 4],
  ['issent', '', 4],
  ['issant', '', 4],
  ['issez', '', 4],
  ['iraient', '', 4],
  ['erait', '', 4],
  ['irait', '', 4],
  ['eront', '', 4],
  ['iront', '', 4],
  ['aient', '', 4],
  ['erai', '', 4],
  ['ndre', 'nd', 2],
  ['ndue', 'nd', 3],
  ['ndu', 'nd', 3],
  ['ante', '', 4],
  ['ait', '', 4],
  ['ant', '', 4],
  ['ent', '', 4],
  ['era', '', 4],
  ['ira', '', 4],
  ['ier', 'i', 3],
  ['iee', 'i', 3],
  ['er', '', 3],
  ['ez', '', 3],
  ['ee', '', 3],
  ['ir', '', 4],
  ['it', '', 4],
  ['ai', '', 5],
  ['a', '', 5],
)

function verb(word: string): string {
  return apply(word, verbRules)
}

/** A last `e`, then a doubled consonant: appelle and appeler, adresse and adresser. */
function final(word: string): string {
  const open = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word
  return /([bcdfglmnprst])\1$/.test(open) && open.length > 3 ? open.slice(0, -1) : open
}

/**
 * How a folded French word sounds, roughly: two spellings of one sound become equal. `ph` as `f`, `k`, `qu` and
 * hard `c` alike, `eau` as `o`, `an` as `en`, silent endings gone. It only has to bring words together.
 */
export function soundOf(word: string): string {
  return rules.reduce((sofar, [pattern, sound]) => sofar.replace(pattern, sound), word)
}

/** In order: what is longer first, then single letters, then what is not heard. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^h/, ''],
  [/ph/g, 'f'],
  [/sch|sh|ch/g, '$'],
  [/(?:ti)(?=on)|ssi(?=on)|ci(?=on)|xi(?=on)/g, 'si'],
  [/qu|q/g, 'k'],
  [/c(?=[eiy])|ss|sc(?=[eiy])/g, 's'],
  [/c|kc|ck/g, 'k'],
  [/gu(?=[eiy])/g, 'g'],
  [/g(?=[eiy])/g, 'j'],
  [/eaux|eau|aux|au/g, 'o'],
  [/ain|ein|aim|yn|ym|im(?=[bp])|un(?![aeiouy])/g, 'in'],
  [/am(?=[bp])|em(?=[bp])|en(?![aeiouyn])/g, 'an'],
  [/om(?=[bp])/g, 'on'],
  [/oeu/g, 'e'],
  [/ai|ei|et$|er$|ez$|ee$|es$/g, 'e'],
  [/y/g, 'i'],
  [/(?<=[aeiou])s(?=[aeiou])/g, 'z'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/[esxtdp]+$/, ''],
]

/** Plain English stemming on folded words: plural, -ing, -ed, -ly. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  return final(verb(singular(word)))
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function verb(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const stem = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1]
  if (stem !== undefined && stem.length >= 3) return stem
  return word.endsWith('ly') && word.length > 5 ? word.slice(0, -2) : word
}

function final(word: string): string {
  const open = word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word
  return /([bdfgmnprt])\1$/.test(open) && open.length > 3 ? open.slice(0, -1) : open
}

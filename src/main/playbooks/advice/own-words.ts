/** The file of words the dictionary lacks, beside the pack's. */
export const ownWordsFile = 'mots.txt'

/** One word per line, in the singular and in the plural where both are written; comments begin with `#`. */
export function parseOwnWords(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  return new Set(lines.filter((line) => line !== '').map((line) => line.replaceAll('’', "'")))
}

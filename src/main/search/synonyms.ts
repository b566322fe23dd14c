import type { Locale } from '../../shared/locale.ts'
import type { Stem } from '../../shared/stem.ts'
import { tellingWords } from './telling-words.ts'

/** A word or an expression, as stems. */
export type Term = readonly string[]

export type Synonyms = {
  /** What the words from `index` on can also be called, and how many of them that replaces. */
  at(stems: readonly string[], index: number): readonly Match[]
  /** Everything written in the groups: such a word is not a typing error. */
  readonly terms: readonly string[]
}
export type Match = { readonly length: number; readonly terms: readonly Term[] }

/** The groups of `pack.yml`: in each, any term leads to the others. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  { stem, locale }: { readonly stem: Stem; readonly locale: Locale },
): Synonyms {
  const termOf = (text: string) => tellingWords(text, locale).map(({ folded }) => stem(folded))
  const byFirst = new Map<string, { readonly term: Term; readonly group: readonly Term[] }[]>()
  for (const written of groups) {
    const group = written.map(termOf).filter((term) => term.length > 0)
    for (const term of group) {
      const first = term[0] ?? ''
      const known = byFirst.get(first)
      if (known) known.push({ term, group })
      else byFirst.set(first, [{ term, group }])
    }
  }
  return {
    at: (stems, index) =>
      (byFirst.get(stems[index] ?? '') ?? [])
        .filter(({ term }) => term.every((each, offset) => stems[index + offset] === each))
        .map(({ term, group }) => ({
          length: term.length,
          terms: group.filter((other) => !isSameTerm(other, term)),
        })),
    terms: groups.flat(),
  }
}

function isSameTerm(a: Term, b: Term): boolean {
  return a.length === b.length && a.every((stem, index) => stem === b[index])
}

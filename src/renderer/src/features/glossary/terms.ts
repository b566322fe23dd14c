import type { GlossaryWord } from '../../../../shared/glossary.ts'

/** A part of a text; `word` when it names a word of the glossary. */
export type TermPiece = { readonly text: string; readonly word?: GlossaryWord }
export type FindTerms = (text: string) => readonly TermPiece[]

/** Nothing is a word of the glossary: before it is read, and where it would only distract. */
export const noTerms: FindTerms = (text) => [{ text }]

/** Cuts a text at the words of the glossary, each marked once: the eye needs it the first time. */
export function termFinder(words: readonly GlossaryWord[]): FindTerms {
  const byTerm = new Map(words.map((word) => [fold(word.term), word]))
  if (byTerm.size === 0) return noTerms
  // The longest first: « droit de réponse » before « réponse ».
  const terms = [...byTerm.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\d-])(?:${terms.join('|')})s?(?![\\p{L}\\d-])`, 'giu')
  return (text) => {
    const pieces: TermPiece[] = []
    const seen = new Set<GlossaryWord>()
    let end = 0
    for (const { index, 0: found } of text.replaceAll("'", '’').matchAll(pattern)) {
      const word = byTerm.get(fold(found)) ?? byTerm.get(fold(found).replace(/s$/, ''))
      if (!word || seen.has(word)) continue
      seen.add(word)
      if (index > end) pieces.push({ text: text.slice(end, index) })
      pieces.push({ text: text.slice(index, index + found.length), word })
      end = index + found.length
    }
    if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) })
    return pieces
  }
}

function fold(term: string): string {
  return term.toLowerCase().replaceAll("'", '’')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

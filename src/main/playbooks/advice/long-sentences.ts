import { advice, type RawAdvice } from './advice-words.ts'
import { isAuthors, type Page } from './page.ts'
import { sentencesOf } from './sentences.ts'

/** Longest sentence that is read once, by someone tired. */
export const maxWords = 25

/** Sentences nobody reads in one breath. */
export function longSentences({ file, pieces }: Page): readonly RawAdvice[] {
  return pieces.filter(isAuthors).flatMap(({ said }) =>
    sentencesOf(said.text)
      .filter(({ words }) => words > maxWords)
      .map(({ text, at, words }) =>
        advice(file, said.placeAt(at), 'sentence-long', {
          count: words,
          max: maxWords,
          text: beginning(text),
        }),
      ),
  )
}

/** The longest sentence of a page, in words. */
export function longestSentence({ pieces }: Page): number {
  return Math.max(
    0,
    ...pieces
      .filter(isAuthors)
      .flatMap(({ said }) => sentencesOf(said.text).map(({ words }) => words)),
  )
}

function beginning(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')}…`
}

import type { Locale } from '../../shared/locale.ts'
import { isStopWord } from '../../shared/stop-words.ts'
import { type Word, wordsOf } from './fold.ts'

/** The words of a text that carry sense; all of them when none does. */
export function tellingWords(text: string, locale: Locale, limit?: number): readonly Word[] {
  const all = wordsOf(text, limit)
  const telling = all.filter(({ folded }) => !isGrammar(folded, locale))
  return telling.length > 0 ? telling : all
}

/** Is this folded word one of grammar, or a letter alone? */
export function isGrammar(word: string, locale: Locale): boolean {
  return isStopWord(word, locale) || (word.length <= 2 && /^\p{L}$/u.test(word))
}

import { foldWords } from './fold-words.ts'
import type { Locale } from './locale.ts'
import { stemmer } from './stem.ts'
import { isStopWord } from './stop-words.ts'

const stemmers = { fr: stemmer('fr'), en: stemmer('en') } as const

/**
 * Does a text hold all that was typed? Accents, case and endings aside (« plaintes », « portez »), a word may be only
 * begun, and grammar counts only where nothing else was typed. Nothing typed is held by any text.
 */
export function holdsWords(text: string, typed: string, locale: Locale): boolean {
  const all = wordsIn(typed)
  const telling = all.filter((word) => word.length > 1 && !isStopWord(word, locale))
  const wanted = telling.length > 0 ? telling : all
  if (wanted.length === 0) return true
  const stem = stemmers[locale]
  const held = wordsIn(text)
  const stems = new Set(held.map(stem))
  return wanted.every((word) => stems.has(stem(word)) || held.some((each) => each.startsWith(word)))
}

/** What was typed, and what the pack says for the same thing: « pv » is « procès-verbal ». */
export function waysToSay(
  typed: string,
  groups: readonly (readonly string[])[],
): readonly string[] {
  const folded = foldWords(typed)
  const same = groups.filter((group) => group.some((each) => foldWords(each) === folded))
  return [typed, ...same.flat()]
}

function wordsIn(text: string): readonly string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

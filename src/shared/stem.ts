import { stemEnglish } from './english.ts'
import { stemFrench } from './french.ts'
import type { Locale } from './locale.ts'

/** The stem of a folded word. */
export type Stem = (word: string) => string

/** Enough for a town's whole language; past it, the memory starts afresh. */
const maxKnown = 50_000

/** Stems are asked for again and again: each is worked out once. */
export function stemmer(locale: Locale): Stem {
  const stem = locale === 'fr' ? stemFrench : stemEnglish
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= maxKnown) known.clear()
    const fresh = stem(word)
    known.set(word, fresh)
    return fresh
  }
}

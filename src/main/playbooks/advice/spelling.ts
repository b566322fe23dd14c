import { advice, type RawAdvice } from './advice-words.ts'
import { isNotToWrite, type Page, type Piece } from './page.ts'

/** What Hunspell answers. The command loads it: the app never does. */
export type Dictionary = {
  testSpelling(word: string): boolean
  getSpellingSuggestions(word: string): readonly string[]
}

/** The words of a text, hyphens and apostrophes inside them kept. */
const wordPattern =
  /(?<![\p{L}\p{N}\p{M}@._-])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}][\p{L}\p{M}]*)*['’]?(?![\p{N}@_])/gu

const elisions = /^(?:l|d|qu|j|s|n|m|t|c|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’]/i
const maxSuggestions = 3

/** Unknown words of a French page: each once, at its first place, with what it may have been. */
export function spellingAdvice(
  { file, locale, pieces }: Pick<Page, 'file' | 'locale' | 'pieces'>,
  dictionary: Dictionary,
  isOwn: (word: string) => boolean,
): readonly RawAdvice[] {
  if (locale !== 'fr') return []
  const seen = new Set<string>()
  const names = namesIn(pieces)
  const isKnown = (word: string) => isOwn(word) || names.has(word) || dictionary.testSpelling(word)
  return pieces.filter(isChecked).flatMap((piece) =>
    wordsIn(piece)
      .filter(({ word }) => !seen.has(word) && seen.add(word) && !isRight(word, isKnown))
      .map(({ word, at }) => unknownWord(file, piece.typed.placeAt(at), word, dictionary)),
  )
}

/** Names the page's own sources vouch for: newspapers, firms, parties to a case. */
function namesIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const words = pieces.filter(({ kind }) => kind === 'source').flatMap(wordsIn)
  return new Set(words.map(({ word }) => plain(word).replace(elisions, '')).filter(isNamed))
}

function isChecked(piece: Piece): boolean {
  return piece.kind !== 'source' && !isNotToWrite(piece)
}

function isNamed(word: string): boolean {
  return /\p{Lu}/u.test(word)
}

function wordsIn({ typed }: Piece): readonly { readonly word: string; readonly at: number }[] {
  return [...typed.text.matchAll(wordPattern)].map(({ 0: word, index }) => ({ word, at: index }))
}

function unknownWord(
  file: string,
  place: Parameters<typeof advice>[1],
  word: string,
  dictionary: Dictionary,
): RawAdvice {
  const bare = word.replace(elisions, '')
  const suggestions = dictionary.getSpellingSuggestions(plain(bare)).slice(0, maxSuggestions)
  if (suggestions.length === 0) return advice(file, place, 'spelling-unlike', { text: bare })
  const instead = suggestions.map((each) => each.replaceAll("'", '’')).join(', ')
  return advice(file, place, 'spelling-unknown', { text: bare, instead })
}

/** A word as it stands, without its elision, or each side of its hyphens: « donnez-leur », « a-t-il ». */
export function isRight(word: string, isKnown: (word: string) => boolean): boolean {
  const written = plain(word)
  if (isAcronym(written) || isKnown(written)) return true
  const bare = written.replace(elisions, '')
  if (bare === '' || isKnown(bare) || isAcronym(bare)) return true
  const parts = bare.split('-')
  if (parts.length < 2) return isKnown(bare.toLowerCase()) && isCapital(bare)
  // The t of « a-t-il ».
  return parts.every((part) => part === 't' || isRight(part, isKnown))
}

/** A few capitals: the reader is told what they mean elsewhere. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{1,6}$/u.test(word)
}

function isCapital(word: string): boolean {
  return word === word.toUpperCase()
}

function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}

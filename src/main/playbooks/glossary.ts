import { type GlossaryEntry, type GlossaryWord, glossarySchema } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import { decode } from './decode.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import { readYaml } from './read-yaml.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The glossary's file, beside the pack's. A folder may have none. */
export const glossaryFile = 'glossaire.yml'

export type GlossaryResult = {
  readonly words: readonly GlossaryEntry[]
  readonly problems: readonly RawProblem[]
  /** Where the file names a playbook: checked once they are all read. */
  readonly sees: readonly { readonly id: string; readonly place: Place }[]
}

export const noGlossary: GlossaryResult = { words: [], problems: [], sees: [] }

/** Reads and validates `glossaire.yml`. A word given twice counts once. */
export function parseGlossary(bytes: Uint8Array): GlossaryResult {
  const { text, problems } = decode(glossaryFile, bytes)
  if (text === undefined) return { ...noGlossary, problems }
  const read = readYaml({
    file: glossaryFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: glossarySchema,
  })
  if (!read.value) return { ...noGlossary, problems: [...problems, ...read.problems] }
  const { words } = read.value
  const seen = new Set<string>()
  const firsts = words.filter(({ id }) => !seen.has(id) && seen.add(id))
  const twice = words.flatMap((word, index) =>
    firsts.includes(word)
      ? []
      : [problem(glossaryFile, read.place(['words', index]), 'pack-name-twice', { name: word.id })],
  )
  return {
    words: firsts,
    problems: [...problems, ...twice],
    sees: words.flatMap(({ see }, index) =>
      see.map((id, at) => ({ id, place: read.place(['words', index, 'see', at]) })),
    ),
  }
}

/** The words in one language, in its alphabetical order. */
export function glossaryIn(words: readonly GlossaryEntry[], locale: Locale): GlossaryWord[] {
  const { compare } = new Intl.Collator(locale)
  return words
    .map(({ id, term, definition, synonyms, search, see, source }) => ({
      id,
      term: term[locale],
      definition: definition[locale],
      synonyms: synonyms[locale] ?? [],
      search: search[locale] ?? [],
      see,
      ...(source && { source }),
    }))
    .sort((a, b) => compare(a.term, b.term))
}

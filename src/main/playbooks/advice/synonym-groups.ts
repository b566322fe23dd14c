import type { GlossaryWord } from '../../../shared/glossary.ts'
import type { Locale } from '../../../shared/locale.ts'
import { type Pack, type Playbook, packSchema } from '../../../shared/playbook.ts'
import { stemmer } from '../../../shared/stem.ts'
import { foldText } from '../../search/fold.ts'
import { playbookPassages } from '../../search/playbook-passages.ts'
import { contactPassages, glossaryPassages } from '../../search/reference-passages.ts'
import { tellingWords } from '../../search/telling-words.ts'
import { packFile } from '../pack.ts'
import type { Place } from '../problem-words.ts'
import { readYaml } from '../read-yaml.ts'
import { maxDataPieces } from '../yaml-budget.ts'
import { advice, type RawAdvice } from './advice-words.ts'

/** What the search finds in one language. */
export type Findable = {
  readonly playbooks: readonly Playbook[]
  readonly glossary: readonly GlossaryWord[]
  readonly pack: Pack
}

/** Groups of `pack.yml` that lead nowhere, and words that are in two of them. */
export function synonymAdvice(
  packText: string,
  locale: Locale,
  findable: Findable,
): readonly RawAdvice[] {
  const { value, place } = readYaml({
    file: packFile,
    text: packText,
    firstLine: 1,
    maxLength: packText.length,
    maxPieces: maxDataPieces,
    schema: packSchema,
  })
  const groups = value?.synonyms[locale] ?? []
  const placeOf = (group: number, word?: number) =>
    place(['synonyms', locale, group, ...(word === undefined ? [] : [word])])
  return [
    ...leadingNowhere(groups, locale, findable).map((index) =>
      advice(packFile, placeOf(index), 'synonyms-nowhere', {
        text: beginning(groups[index] ?? []),
      }),
    ),
    ...writtenTwice(groups, placeOf),
  ]
}

/** The groups of which no word or expression is anywhere, compared as the search compares. */
function leadingNowhere(
  groups: readonly (readonly string[])[],
  locale: Locale,
  { playbooks, glossary, pack }: Findable,
): readonly number[] {
  const stem = stemmer(locale)
  const stems = (text: string) =>
    ` ${tellingWords(text, locale)
      .map(({ folded }) => stem(folded))
      .join(' ')} `
  const passages = [
    ...playbooks.flatMap((playbook) => playbookPassages(playbook, locale)),
    ...glossaryPassages(glossary),
    ...contactPassages({ contacts: [] }, pack, locale),
  ]
  const found = passages.map(({ fields }) => Object.values(fields).map(stems).join('|')).join('|')
  return groups.flatMap((group, index) =>
    group.some((word) => found.includes(stems(word))) ? [] : [index],
  )
}

function writtenTwice(
  groups: readonly (readonly string[])[],
  placeOf: (group: number, word?: number) => Place,
): readonly RawAdvice[] {
  const first = new Map<string, number>()
  return groups.flatMap((group, index) =>
    group.flatMap((word, at) => {
      const folded = foldText(word)
      const known = first.get(folded)
      if (known === undefined) first.set(folded, index)
      if (known === undefined || known === index) return []
      const { line } = placeOf(known)
      return [advice(packFile, placeOf(index, at), 'synonym-twice', { text: word, line })]
    }),
  )
}

function beginning(group: readonly string[]): string {
  return group.length <= 4 ? group.join(', ') : `${group.slice(0, 4).join(', ')}…`
}

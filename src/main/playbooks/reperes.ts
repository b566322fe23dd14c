import type { Locale } from '../../shared/locale.ts'
import { type Repere, type Reperes, reperesSchema } from '../../shared/repere.ts'
import { decode } from './decode.ts'
import { problem, type RawProblem } from './problem-words.ts'
import { readYaml } from './read-yaml.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The file of figures, beside the pack's. A folder may have none. */
export const reperesFile = 'reperes.yml'

export type ReperesResult = { readonly reperes: Reperes; readonly problems: readonly RawProblem[] }

export const noReperes: ReperesResult = {
  reperes: { groups: [], reperes: [], elections: [] },
  problems: [],
}

/** Reads and validates `reperes.yml`. A figure given twice counts once. */
export function parseReperes(bytes: Uint8Array): ReperesResult {
  const { text, problems } = decode(reperesFile, bytes)
  if (text === undefined) return { ...noReperes, problems }
  const read = readYaml({
    file: reperesFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: reperesSchema,
  })
  if (!read.value) return { ...noReperes, problems: [...problems, ...read.problems] }
  const { groups, reperes, elections } = read.value
  const ids = reperes.map(({ id }) => id)
  const known = groups.map(({ id }) => id)
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [problem(reperesFile, read.place(['reperes', index]), 'pack-name-twice', { name: id })],
  )
  const ungrouped = reperes.flatMap(({ group }, index) =>
    known.includes(group)
      ? []
      : [
          problem(reperesFile, read.place(['reperes', index, 'group']), 'repere-group-unknown', {
            name: group,
            known: known.join(', '),
          }),
        ],
  )
  return {
    reperes: { groups, reperes: reperes.filter(({ id }, at) => ids.indexOf(id) === at), elections },
    problems: [...problems, ...twice, ...ungrouped],
  }
}

/** The words of each figure, by its name. */
export function valuesIn(reperes: readonly Repere[], locale: Locale): ReadonlyMap<string, string> {
  return new Map(reperes.map(({ id, value }) => [id, value[locale]]))
}

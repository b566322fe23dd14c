import { type Pack, packSchema } from '../../shared/playbook.ts'
import { decode } from './decode.ts'
import { problem, type RawProblem } from './problem-words.ts'
import { readYaml } from './read-yaml.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The pack's file, beside the folders of the languages. */
export const packFile = 'pack.yml'

export type PackResult = { readonly pack?: Pack; readonly problems: readonly RawProblem[] }

/** Reads and validates `pack.yml`, as strictly as a playbook's head. */
export function parsePack(bytes: Uint8Array): PackResult {
  const { text, problems } = decode(packFile, bytes)
  if (text === undefined) return { problems }
  const read = readYaml({
    file: packFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: packSchema,
  })
  if (!read.value) return { problems: [...problems, ...read.problems] }
  const twice = (list: 'variables' | 'contacts', names: readonly string[]) =>
    names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [problem(packFile, read.place([list, index]), 'pack-name-twice', { name })],
    )
  const { variables, contacts } = read.value
  return {
    pack: { ...read.value, variables: firsts(variables, 'name'), contacts: firsts(contacts, 'id') },
    problems: [
      ...problems,
      ...twice(
        'variables',
        variables.map(({ name }) => name),
      ),
      ...twice(
        'contacts',
        contacts.map(({ id }) => id),
      ),
    ],
  }
}

function firsts<K extends string, T extends Readonly<Record<K, string>>>(
  items: readonly T[],
  key: K,
): T[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(item[key]) && seen.add(item[key]))
}

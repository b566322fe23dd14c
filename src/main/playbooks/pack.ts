import { type Pack, packSchema } from '../../shared/playbook.ts'
import { decode } from './decode.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import { readYaml } from './read-yaml.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The pack's file, beside the folders of the languages. */
export const packFile = 'pack.yml'

export type PackResult = {
  readonly pack?: Pack
  readonly problems: readonly RawProblem[]
  /** Where the file names a playbook: checked once they are all read. */
  readonly names?: readonly { readonly id: string; readonly place: Place }[]
}

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
  const twice = (list: 'variables' | 'contacts' | 'order', names: readonly string[]) =>
    names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [problem(packFile, read.place([list, index]), 'pack-name-twice', { name })],
    )
  const { variables, contacts, order } = read.value
  return {
    pack: {
      ...read.value,
      variables: firsts(variables, 'name'),
      contacts: firsts(contacts, 'id'),
      order: [...new Set(order)],
    },
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
      ...twice('order', order),
    ],
    names: [
      ...order.map((id, index) => ({ id, place: read.place(['order', index]) })),
      ...contacts.flatMap(({ see }, index) =>
        see === undefined ? [] : [{ id: see, place: read.place(['contacts', index, 'see']) }],
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

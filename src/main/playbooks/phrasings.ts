import { z } from 'zod'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import { slugSchema } from '../../shared/playbook.ts'
import { decode } from './decode.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import { readYaml } from './read-yaml.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The file of phrasings, beside the pack's. A folder may have none. */
export const phrasingsFile = 'tournures.yml'

/** By playbook: how people put what it answers, in their own words. Searched, never shown. */
export type Phrasings = ReadonlyMap<string, readonly string[]>

export type PhrasingsResult = {
  readonly phrasings: Readonly<Record<Locale, Phrasings>>
  readonly problems: readonly RawProblem[]
  /** Where the file names a playbook: checked once they are all read. */
  readonly names: readonly { readonly id: string; readonly place: Place }[]
}

export const noPhrasings: PhrasingsResult = {
  phrasings: { fr: new Map(), en: new Map() },
  problems: [],
  names: [],
}

const byPlaybookSchema = z.record(slugSchema, z.array(z.string().min(1).max(160)).max(300))
const phrasingsSchema = z.strictObject({
  fr: byPlaybookSchema.default({}),
  en: byPlaybookSchema.default({}),
})

/** Reads and validates `tournures.yml`. A phrasing given twice counts once. */
export function parsePhrasings(bytes: Uint8Array): PhrasingsResult {
  const { text, problems } = decode(phrasingsFile, bytes)
  if (text === undefined) return { ...noPhrasings, problems }
  const { value, ...read } = readYaml({
    file: phrasingsFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: phrasingsSchema,
  })
  if (!value) return { ...noPhrasings, problems: [...problems, ...read.problems] }
  const owners = ownersOf(value)
  const twice = everyPhrasing(value).flatMap(({ locale, id, index, text: said }) =>
    owners[locale].get(said) === `${id} ${index}`
      ? []
      : [problem(phrasingsFile, read.place([locale, id, index]), 'phrasing-twice', { text: said })],
  )
  return {
    phrasings: { fr: mapOf(value.fr), en: mapOf(value.en) },
    problems: [...problems, ...twice],
    names: localeSchema.options.flatMap((locale) =>
      Object.keys(value[locale]).map((id) => ({ id, place: read.place([locale, id]) })),
    ),
  }
}

type Written = z.infer<typeof phrasingsSchema>

function everyPhrasing(written: Written) {
  return localeSchema.options.flatMap((locale) =>
    Object.entries(written[locale]).flatMap(([id, list]) =>
      list.map((text, index) => ({ locale, id, index, text })),
    ),
  )
}

/** Where each phrasing stands first: it cannot lead to two pages. */
function ownersOf(written: Written): Readonly<Record<Locale, ReadonlyMap<string, string>>> {
  const owners = { fr: new Map<string, string>(), en: new Map<string, string>() }
  for (const { locale, id, index, text } of everyPhrasing(written)) {
    if (!owners[locale].has(text)) owners[locale].set(text, `${id} ${index}`)
  }
  return owners
}

function mapOf(byPlaybook: Readonly<Record<string, readonly string[]>>): Phrasings {
  return new Map(Object.entries(byPlaybook).map(([id, list]) => [id, [...new Set(list)]]))
}

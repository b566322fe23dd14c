import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Locale, localeSchema } from '../../src/shared/locale.ts'

export const queryKinds = [
  'half',
  'typo',
  'plain',
  'street',
  'law',
  'sentence',
  'sms',
  'words',
] as const

const querySchema = z.strictObject({
  /** What is typed. */
  q: z.string().min(1),
  /** The playbooks that answer; any of them is right. */
  want: z.union([z.string().transform((id) => [id]), z.array(z.string()).min(1)]),
  kind: z.enum(queryKinds),
  /** The places that answer best, when it matters; any of them is right. */
  at: z.array(z.string()).optional(),
})
export type RelevanceQuery = z.infer<typeof querySchema>

/** Every query of `fr.yml` and of `fr/*.yml`. Throws when one is not as it should be. */
export function readQueries(locale: Locale, folder: string): readonly RelevanceQuery[] {
  localeSchema.parse(locale)
  return filesOf(locale, folder).flatMap((file) =>
    z.array(querySchema).parse(parse(readFileSync(file, 'utf8'))),
  )
}

const secondReadingSchema = z.array(querySchema.pick({ q: true, want: true }))

/**
 * The queries kept aside, with the pages another reader accepts for them (`second-reading/`). Many first labels were
 * written when the library had fewer pages; the distance between the two says how much the labels can be trusted.
 * Throws when the reading names a query that is not in `queries`.
 */
export function readAgain(
  locale: Locale,
  folder: string,
  queries: readonly RelevanceQuery[],
): readonly RelevanceQuery[] {
  const file = join(folder, 'second-reading', `${locale}.yml`)
  return secondReadingSchema.parse(parse(readFileSync(file, 'utf8'))).map(({ q, want }) => {
    const first = queries.find((query) => query.q === q)
    if (!first) throw new Error(`${file}: « ${q} » is not a query of this language`)
    return { ...first, want }
  })
}

function filesOf(locale: Locale, folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && entry.name === locale,
  )
  const more = inside
    ? readdirSync(join(folder, locale)).filter((name) => name.endsWith('.yml'))
    : []
  return [join(folder, `${locale}.yml`), ...more.sort().map((name) => join(folder, locale, name))]
}

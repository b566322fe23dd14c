import { parse } from 'yaml'
import { z } from 'zod'
import type { Locale } from '../../../shared/locale.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import type { Page } from './page.ts'

/** Fewer trial searches than this say little of how a page is found. */
const minQueries = 8

/** One search as people type it, and the pages that answer; `tests/relevance/queries.ts` says more. */
const queriesSchema = z.array(
  z.object({
    q: z.string().min(1),
    want: z.union([z.string(), z.array(z.string()).min(1)]),
    kind: z.string(),
    at: z.array(z.string()).optional(),
  }),
)

/** A file of trial searches, as read from the disk. */
export type QueryFile = { readonly file: string; readonly locale: Locale; readonly text: string }

export type QueryCounts = {
  /** How many searches want each playbook, by language. */
  readonly counts: Readonly<Record<Locale, ReadonlyMap<string, number>>>
  readonly advice: readonly RawAdvice[]
}

export function countQueries(files: readonly QueryFile[]): QueryCounts {
  const counts = { fr: new Map<string, number>(), en: new Map<string, number>() }
  const unreadable = files.flatMap(({ file, locale, text }) => {
    const read = readQueries(text)
    if ('detail' in read) {
      return [advice(file, { line: 1, column: 1 }, 'queries-unreadable', { detail: read.detail })]
    }
    for (const id of read.wanted) counts[locale].set(id, (counts[locale].get(id) ?? 0) + 1)
    return []
  })
  return { counts, advice: unreadable }
}

/** A page that too few searches try. */
export function fewQueries(
  { file, locale, playbook, keyPlace }: Page,
  { counts }: QueryCounts,
): readonly RawAdvice[] {
  const count = counts[locale].get(playbook.id) ?? 0
  if (count >= minQueries) return []
  return [
    advice(file, keyPlace('id'), 'queries-few', {
      count,
      min: minQueries,
      file: `${locale}/${playbook.id}.yml`,
    }),
  ]
}

function readQueries(
  text: string,
): { readonly wanted: readonly string[] } | { readonly detail: string } {
  try {
    const read = queriesSchema.safeParse(parse(text) ?? [])
    if (read.success) return { wanted: read.data.flatMap(({ want }) => want) }
    const [issue] = read.error.issues
    return { detail: issue ? `${issue.path.join('.')}: ${issue.message}` : 'zod' }
  } catch (error) {
    return { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

import { z } from 'zod'
import { localeSchema } from '../../../shared/locale.ts'
import { daySchema, problemSchema } from '../../../shared/playbook.ts'

/** Something an editor would change. It stops nothing. */
const adviceSchema = problemSchema.omit({ severity: true })

/** One playbook in figures. */
const scoreSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  locale: localeSchema,
  steps: z.int(),
  templates: z.int(),
  words: z.int(),
  /** In words. */
  longestSentence: z.int(),
  /** Kandel and Moles, from 0 (hard) to 100 (easy). Null for a page that is not in French, or too short. */
  readability: z.int().nullable(),
  sources: z.int(),
  /** Trial searches that lead here; null when there is no folder of them. */
  queries: z.int().nullable(),
  errors: z.int(),
  advice: z.int(),
})
export type Score = z.infer<typeof scoreSchema>

/** What `playbooks:check --json` prints. */
export const reportSchema = z.strictObject({
  folder: z.string(),
  /** The day that reviews were measured from. */
  today: daySchema,
  locale: localeSchema,
  files: z.int(),
  problems: z.array(problemSchema),
  advice: z.array(adviceSchema),
  scores: z.array(scoreSchema),
})
export type Report = z.infer<typeof reportSchema>

/** Problems that must be mended before the pages can be published. */
export function countErrors({ problems }: Pick<Report, 'problems'>): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

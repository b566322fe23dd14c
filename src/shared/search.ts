import { z } from 'zod'

export const hitKinds = ['playbook', 'section', 'step', 'template', 'incident'] as const
export const hitKindSchema = z.enum(hitKinds)
export type HitKind = z.infer<typeof hitKindSchema>

/** Start and end (excluded) of a marked part of `snippet`, in UTF-16 units. */
export const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)])
export type Range = z.infer<typeof rangeSchema>

export const hitSchema = z.object({
  kind: hitKindSchema,
  playbookId: z.string().optional(),
  incidentId: z.string().optional(),
  /** The section, step, template or entry to open at. */
  anchor: z.string().optional(),
  title: z.string(),
  snippet: z.string(),
  ranges: z.array(rangeSchema),
  score: z.number(),
  /** Set on incidents that are exercises, so that a drill is never taken for the real thing. */
  exercise: z.boolean().optional(),
})
export type Hit = z.infer<typeof hitSchema>

export const searchResultSchema = z.object({
  hits: z.array(hitSchema),
  tookMs: z.number(),
  /** The words actually searched, when typing errors were repaired. */
  corrected: z.string().optional(),
})
export type SearchResult = z.infer<typeof searchResultSchema>

import { z } from 'zod'

export const hitKinds = [
  'playbook',
  'section',
  'step',
  'template',
  'source',
  'glossary',
  'contact',
  'incident',
] as const
export const hitKindSchema = z.enum(hitKinds)
export type HitKind = z.infer<typeof hitKindSchema>

/** Start and end (excluded) of a marked part of `snippet`, in UTF-16 units. */
export const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)])
export type Range = z.infer<typeof rangeSchema>

export const hitSchema = z.object({
  kind: hitKindSchema,
  /** The playbook it is in; of a glossary word, the first that helps; of an incident, the one it follows. */
  playbookId: z.string().optional(),
  incidentId: z.string().optional(),
  /** The section, step, template, entry, word or contact to open at. */
  anchor: z.string().optional(),
  title: z.string(),
  snippet: z.string(),
  ranges: z.array(rangeSchema),
  score: z.number(),
  /** Set on incidents that are exercises, so that a drill is never taken for the real thing. */
  exercise: z.boolean().optional(),
  /** Of a contact: the number to copy. */
  phone: z.string().optional(),
  /** Of a source, or of a contact without a number: the address to copy. */
  href: z.string().optional(),
})
export type Hit = z.infer<typeof hitSchema>

export const searchResultSchema = z.object({
  /** Best first; those of one playbook stand together. */
  hits: z.array(hitSchema),
  tookMs: z.number(),
  /** The words actually searched, when typing errors were repaired. */
  corrected: z.string().optional(),
  /** When nothing was found: the situations and contacts that look most like what was typed. */
  nearest: z.array(hitSchema).optional(),
})
export type SearchResult = z.infer<typeof searchResultSchema>

/** What an empty search box offers: a playbook, by one of its situations, and how often it served here. */
export const suggestionSchema = z.object({
  playbookId: z.string(),
  title: z.string(),
  situation: z.string(),
  used: z.int().min(0),
})
export type Suggestion = z.infer<typeof suggestionSchema>

import { z } from 'zod'
import { localeSchema, localizedSchema } from './locale.ts'
import { slugSchema, sourceSchema } from './playbook.ts'

const wordsSchema = z
  .partialRecord(localeSchema, z.array(z.string().min(1).max(80)).max(30))
  .default({})

/** A word of the field, said plainly (`playbooks/glossaire.yml`). */
export const glossaryEntrySchema = z.strictObject({
  id: slugSchema,
  term: localizedSchema,
  definition: localizedSchema,
  /** Other names of the same thing: shown, and searched. */
  synonyms: wordsSchema,
  /** What people type when they look for it, slips included: searched, never shown. */
  search: wordsSchema,
  /** Playbooks that help. */
  see: z.array(slugSchema).max(8).default([]),
  source: sourceSchema.optional(),
})
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>

export const glossarySchema = z.strictObject({ words: z.array(glossaryEntrySchema).max(1000) })

/** The same in one language, as the screen and the search need it. */
export const glossaryWordSchema = z.object({
  id: slugSchema,
  term: z.string(),
  definition: z.string(),
  synonyms: z.array(z.string()),
  search: z.array(z.string()),
  see: z.array(slugSchema),
  source: sourceSchema.optional(),
})
export type GlossaryWord = z.infer<typeof glossaryWordSchema>

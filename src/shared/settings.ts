import { z } from 'zod'
import { localeSchema } from './locale.ts'

/** What one person likes on one computer. Kept in the user's own folder, not with the shared data. */
export const settingsSchema = z.object({
  locale: localeSchema.default('fr'),
  colorScheme: z.enum(['light', 'dark', 'auto']).default('auto'),
  textSize: z.enum(['normal', 'large', 'projection']).default('normal'),
  /** Whether `/`, `?` and `n` alone act from anywhere. Who dictates, or whose hand strays, turns them off (WCAG 2.1.4). */
  singleKeys: z.boolean().default(true),
  /** Who writes in the log from this computer: remembered so that it is typed once. */
  author: z.string().trim().max(120).default(''),
  /** The first steps were taken or put aside. */
  welcomed: z.boolean().default(false),
  /** The version whose news were read. Empty: this person never used another. */
  seenVersion: z.string().max(40).default(''),
  /** A second folder for the daily copies (a key, a network folder), absolute. Empty: none. */
  snapshotFolder: z.string().trim().max(1000).default(''),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})

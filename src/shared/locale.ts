import { z } from 'zod'

/** Languages of the screen and of the content. French is complete and the default. */
export const localeSchema = z.enum(['fr', 'en'])
export type Locale = z.infer<typeof localeSchema>

export const defaultLocale: Locale = 'fr'

/** The same words in each language, for instance a label in `pack.yml`. */
export const localizedSchema = z.strictObject({
  fr: z.string().min(1),
  en: z.string().min(1),
})

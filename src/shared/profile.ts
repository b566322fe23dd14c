import { z } from 'zod'

const line = z.string().trim().max(200)

/** One person or service to call, kept by the commune itself. */
export const contactSchema = z.object({
  id: z.string().min(1).max(80),
  role: line.min(1),
  name: line.default(''),
  phone: line.default(''),
  email: line.default(''),
  note: line.default(''),
  /** The day somebody last made sure that the number answers. */
  checked: z.union([z.literal(''), z.iso.date()]).default(''),
})
export type Contact = z.infer<typeof contactSchema>

/** "Ma commune": what fills the templates and the "who to call" lists. Every field may be empty. */
export const profileSchema = z.object({
  commune: line.default(''),
  population: z.int().min(0).max(3_000_000).nullable().default(null),
  mayor: line.default(''),
  signature: z.string().trim().max(400).default(''),
  phone: line.default(''),
  email: line.default(''),
  website: line.default(''),
  page: line.default(''),
  openingHours: line.default(''),
  contacts: z.array(contactSchema).max(100).default([]),
})
export type Profile = z.infer<typeof profileSchema>

export const profileFileKind = 'sang-froid-profile'
/** The profile as a file of its own, to take to another computer. */
export const profileFileSchema = z.object({
  kind: z.literal(profileFileKind),
  version: z.literal(1),
  profile: profileSchema,
})

export const emptyProfile: Profile = profileSchema.parse({})

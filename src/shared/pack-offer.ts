import { z } from 'zod'
import { sha256Schema } from './incident.ts'
import { packFaults } from './pack-file.ts'
import { packSchema, problemSchema } from './playbook.ts'

/** What a pack says of itself. Nothing proves it: whoever made the file wrote it. */
export const packCardSchema = packSchema.pick({
  id: true,
  title: true,
  publisher: true,
  version: true,
  date: true,
})
export type PackCard = z.infer<typeof packCardSchema>

const packPlaceSchema = z.object({
  /** Came with the app, and not from a file of its own. */
  shipped: z.boolean(),
  /** Absent when its `pack.yml` cannot be read. */
  pack: packCardSchema.nullable(),
})
export type PackPlace = z.infer<typeof packPlaceSchema>

export const installedPacksSchema = z.object({
  current: packPlaceSchema,
  /** What one click brings back. */
  previous: packPlaceSchema.nullable(),
})
export type InstalledPacks = z.infer<typeof installedPacksSchema>

/** `same`: the very file in use. `revised`: other pages under the same version. `other`: another pack altogether. */
export const packRelations = ['same', 'newer', 'older', 'revised', 'other'] as const

/** What a file would change, for a person to judge. */
export const packOfferSchema = z.object({
  /** Of the file: what the publisher can read out on the telephone. */
  sha256: sha256Schema,
  pack: packCardSchema,
  playbooks: z.int().min(1),
  present: z.object({ pack: packCardSchema.nullable(), playbooks: z.int().min(0) }),
  relation: z.enum(packRelations),
  samePublisher: z.boolean(),
  /** Titles, in the language asked for. */
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  problems: z.array(problemSchema),
  /** Files in it that this version of the app has no use for. */
  leftOut: z.array(z.string()),
})
export type PackOffer = z.infer<typeof packOfferSchema>

/** A file that the system handed to the app: read already, or why it could not be. */
export const givenPackSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), name: z.string(), file: z.file() }),
  z.object({ state: z.literal('refused'), name: z.string(), fault: z.enum(packFaults) }),
])
export type GivenPack = z.infer<typeof givenPackSchema>

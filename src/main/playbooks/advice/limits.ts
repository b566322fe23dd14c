import { z } from 'zod'
import { localizedSchema } from '../../../shared/locale.ts'
import { channelSchema, sourceSchema } from '../../../shared/playbook.ts'
import { decode } from '../decode.ts'
import type { RawProblem } from '../problem-words.ts'
import { readYaml } from '../read-yaml.ts'
import { maxDataPieces } from '../yaml-budget.ts'

/** The file of lengths, beside the pack's. The app does not read it: it is for authors. */
export const limitsFile = 'limites.yml'

const lengthSchema = z.strictObject({
  /** Of the first line, when the channel shows it apart. `characters` then counts the rest. */
  title: z.int().min(1).optional(),
  characters: z.int().min(1).optional(),
  words: z.int().min(1).optional(),
})
export type Length = z.infer<typeof lengthSchema>

const limitSchema = z.strictObject({
  /** Above it, an advice. */
  advised: lengthSchema,
  /** Above it, an error. */
  most: lengthSchema.optional(),
  reason: localizedSchema,
  /** Absent when the figure is a choice of ours. */
  source: sourceSchema.optional(),
})
export type Limit = z.infer<typeof limitSchema>

/** Of a page, and not of a template. */
const pageLimitSchema = z.strictObject({ words: z.int().min(1), reason: localizedSchema })
export type PageLimit = z.infer<typeof pageLimitSchema>

const limitsSchema = z.strictObject({
  /** Words that stand above the first step. */
  beforeFirstStep: pageLimitSchema,
  channels: z.partialRecord(channelSchema, limitSchema),
})
export type Limits = z.infer<typeof limitsSchema>

export type LimitsResult = { readonly limits?: Limits; readonly problems: readonly RawProblem[] }

/** Reads and validates `limites.yml`. */
export function parseLimits(bytes: Uint8Array): LimitsResult {
  const { text, problems } = decode(limitsFile, bytes)
  if (text === undefined) return { problems }
  const read = readYaml({
    file: limitsFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: limitsSchema,
  })
  const all = [...problems, ...read.problems]
  return read.value ? { limits: read.value, problems: all } : { problems: all }
}

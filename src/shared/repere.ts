import { z } from 'zod'
import { localizedSchema } from './locale.ts'
import { daySchema, slugSchema, sourceSchema } from './playbook.ts'

/** How sure a fact is: read in the law itself or on an official page, or to be checked before it is relied on. */
export const confidenceSchema = z.enum(['verified', 'prudent'])

const checkedSchema = {
  confidence: confidenceSchema,
  sources: z.array(sourceSchema).min(1).max(8),
  reviewed: daySchema,
  /** After so many days, the fact is to be looked at again. */
  reviewEveryDays: z.int().min(1).max(1500),
}

/** A deadline, a threshold, an amount or a number, kept in one place and quoted by the pages. */
export const repereSchema = z.strictObject({
  id: slugSchema,
  group: slugSchema,
  /** The words that take the place of `{{ repere.id }}`. */
  value: localizedSchema,
  label: localizedSchema,
  note: localizedSchema.optional(),
  /** The text it comes from, such as "RGPD, art. 33". */
  law: z.string().min(1).max(160).optional(),
  ...checkedSchema,
})
export type Repere = z.infer<typeof repereSchema>

/**
 * A vote ahead, and the days between which a mairie holds back (code électoral, art. L52-1, al. 2).
 * `possible` are days of a first round that no decree has set yet.
 */
export const electionSchema = z.strictObject({
  id: slugSchema,
  label: localizedSchema,
  scope: z.enum(['national', 'municipal', 'departmental-regional', 'european', 'legislative']),
  dates: z.array(daySchema).max(4).default([]),
  possible: z.array(daySchema).max(6).default([]),
  restraintFrom: daySchema,
  restraintUntil: daySchema,
  /** From this day, a judge can be asked to stop false information (code électoral, art. L163-2). */
  falseInformationFrom: daySchema.optional(),
  note: localizedSchema.optional(),
  ...checkedSchema,
})
export type Election = z.infer<typeof electionSchema>

/** `playbooks/reperes.yml`. */
export const reperesSchema = z.strictObject({
  groups: z.array(z.strictObject({ id: slugSchema, label: localizedSchema })).max(20),
  reperes: z.array(repereSchema).max(300),
  elections: z.array(electionSchema).max(30).default([]),
})
export type Reperes = z.infer<typeof reperesSchema>

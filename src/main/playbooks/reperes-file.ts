import { z } from 'zod'
import { localizedSchema } from '../../shared/locale.ts'
import { daySchema, slugSchema, sourceSchema } from '../../shared/playbook.ts'
import { electionSchema, repereSchema } from '../../shared/repere.ts'

// How authors write `reperes.yml`. What the app shows (`src/shared/repere.ts`) is worked out from it.

/** Lists whose entries are looked at one by one: a bad one must not cost the others. */
export const reperesFileSchema = z.looseObject({
  groups: z.array(z.unknown()).max(20),
  reperes: z.array(z.unknown()).max(300),
  elections: z.array(z.unknown()).max(30).default([]),
})

export const groupSchema = z.strictObject({ id: slugSchema, label: localizedSchema })

/** The days of a vote that a figure can quote. */
export const quotedDays = [
  'restraint-from',
  'first-round',
  'last-round',
  'false-information-from',
] as const
export type QuotedDay = (typeof quotedDays)[number]

const { confidence, sources, reviewed, reviewEveryDays } = repereSchema.shape

/** A figure that is a day of a vote. What it does not say of how sure it is, the vote says. */
export const votingDaySchema = repereSchema.omit({ value: true }).extend({
  day: z.strictObject({ election: slugSchema, of: z.enum(quotedDays) }),
  confidence: confidence.optional(),
  sources: sources.optional(),
  reviewed: reviewed.optional(),
  reviewEveryDays: reviewEveryDays.optional(),
})
export type VotingDay = z.infer<typeof votingDaySchema>

/** A vote: its days, from which all others follow, save where an exception has its reason and its source. */
export const writtenElectionSchema = electionSchema
  .omit({ restraintFrom: true, restraintUntil: true, falseInformationFrom: true })
  .extend({
    override: z
      .strictObject({
        restraintFrom: daySchema.optional(),
        restraintUntil: daySchema.optional(),
        falseInformationFrom: daySchema.optional(),
        reason: localizedSchema,
        source: sourceSchema,
      })
      .optional(),
  })
export type WrittenElection = z.infer<typeof writtenElectionSchema>

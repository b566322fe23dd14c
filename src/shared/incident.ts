import { z } from 'zod'
import { localeSchema } from './locale.ts'
import { minutesSchema, roleSchema, slugSchema } from './playbook.ts'

/** Longest text of one entry, in UTF-16 units. */
export const maxEntryText = 10_000
/** Longest title of an incident. */
export const maxTitle = 200
/** Largest piece of evidence, in bytes (25 MB). */
export const maxEvidenceBytes = 25 * 1024 * 1024

export const incidentIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'an identifier of 26 characters (ULID) is expected')

/** Names an installation; also a file name, so nothing that could be a path. */
export const deviceSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'lower-case letters, digits and hyphens only')

export const severities = ['low', 'medium', 'high', 'critical'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

export const statuses = ['active', 'stabilised', 'closed'] as const
export const statusSchema = z.enum(statuses)
export type Status = z.infer<typeof statusSchema>

const text = z.string().trim().min(1).max(maxEntryText)
const optionalText = z.string().trim().max(maxEntryText).optional()
const line = z.string().trim().max(200)
const author = z.string().trim().min(1).max(120)

/** An instant. Any offset is accepted and kept as UTC, so that text order is time order. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())

const written = { by: author, at: instantSchema.optional() }

/** What a person can write: an event without what the store adds. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noted'), ...written, text }),
  z.object({
    kind: z.literal('decided'),
    ...written,
    question: text,
    options: z.array(text).max(20).default([]),
    /** What was decided, in one sentence. */
    decision: optionalText,
    reasons: optionalText,
    /** What was not known at that moment: it is what a later reader will ask. */
    unknown: optionalText,
    decidedBy: line.optional(),
  }),
  z.object({
    kind: z.literal('called'),
    ...written,
    text,
    origin: line.optional(),
    recipient: line.optional(),
    medium: line.optional(),
  }),
  z.object({
    kind: z.literal('published'),
    ...written,
    text,
    origin: line.optional(),
    recipient: line.optional(),
    medium: line.optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  }),
  z.object({ kind: z.literal('stepChecked'), ...written, step: slugSchema }),
  z.object({ kind: z.literal('stepUnchecked'), ...written, step: slugSchema }),
  z.object({ kind: z.literal('stepSkipped'), ...written, step: slugSchema, reason: text }),
  z.object({
    kind: z.literal('severityChanged'),
    ...written,
    severity: severitySchema,
    reason: optionalText,
  }),
  z.object({
    kind: z.literal('statusChanged'),
    ...written,
    /** Closing is not a status change: it takes a summary, see `closed`. */
    status: z.enum(['active', 'stabilised']),
    reason: optionalText,
  }),
  z.object({
    kind: z.literal('amended'),
    ...written,
    /** The entry corrected. Its text stays, struck through. */
    target: incidentIdSchema,
    text,
    reason: optionalText,
  }),
  z.object({ kind: z.literal('closed'), ...written, summary: text }),
  z.object({ kind: z.literal('reopened'), ...written, reason: optionalText }),
])
export type Entry = z.infer<typeof entrySchema>

/** A full copy of the playbook's steps, so that the incident stays readable whatever the pack becomes. */
export const playbookCopySchema = z.object({
  id: slugSchema,
  title: z.string(),
  version: z.int(),
  locale: localeSchema,
  phases: z.array(
    z.object({ id: slugSchema, title: z.string(), withinMinutes: minutesSchema.optional() }),
  ),
  steps: z.array(
    z.object({
      id: slugSchema,
      phase: slugSchema,
      text: z.string(),
      details: z.string().optional(),
      role: roleSchema.optional(),
      dueMinutes: minutesSchema.optional(),
    }),
  ),
})
export type PlaybookCopy = z.infer<typeof playbookCopySchema>

const openedSchema = z.object({
  kind: z.literal('opened'),
  ...written,
  title: z
    .string()
    .min(1)
    .max(maxTitle + 20),
  severity: severitySchema,
  exercise: z.boolean(),
  locale: localeSchema,
  /** IANA name, so that local times can be written again years later. */
  timeZone: z.string(),
  playbook: playbookCopySchema.optional(),
})

const evidenceAddedSchema = z.object({
  kind: z.literal('evidenceAdded'),
  ...written,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  name: z.string().max(255),
  mediaType: z.string().max(120),
  size: z.int().min(0),
})

/** Hash of the event before it in the same file; empty for the first one. */
const prevSchema = z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)])

const sealed = {
  id: incidentIdSchema,
  incidentId: incidentIdSchema,
  device: deviceSchema,
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  prev: prevSchema,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
}

/**
 * One line of a journal file. Loose on purpose: a key this version does not know is kept,
 * because the hash covers it and a newer version may have written it.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  z.looseObject({ ...openedSchema.shape, ...sealed }),
  z.looseObject({ ...evidenceAddedSchema.shape, ...sealed }),
  ...entrySchema.options.map((option) => z.looseObject({ ...option.shape, ...sealed })),
])

type Sealed = {
  readonly id: string
  readonly incidentId: string
  readonly device: string
  /** When it happened, UTC. A person may set it back. */
  readonly at: string
  /** When it was written, UTC. Nobody can change it. */
  readonly recordedAt: string
  readonly prev: string
  readonly hash: string
}

export type OpenedFacts = z.infer<typeof openedSchema>
export type EvidenceFacts = z.infer<typeof evidenceAddedSchema>
/** What an event says, before the store signs it. */
export type Facts = Entry | OpenedFacts | EvidenceFacts
type WithoutAt<T> = T extends unknown ? Omit<T, 'at'> : never
/** One line of the journal. */
export type Event = Readonly<WithoutAt<Facts>> & Sealed
export type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>

const stepStates = ['todo', 'done', 'skipped'] as const

export const stepViewSchema = z.object({
  id: slugSchema,
  phase: slugSchema,
  text: z.string(),
  details: z.string().optional(),
  role: roleSchema.optional(),
  dueAt: z.iso.datetime().optional(),
  state: z.enum(stepStates),
  late: z.boolean(),
  /** Who ticked or skipped it, and when it was done. */
  by: z.string().optional(),
  at: z.iso.datetime().optional(),
  reason: z.string().optional(),
})
export type StepView = z.infer<typeof stepViewSchema>

const summaryShape = {
  id: incidentIdSchema,
  title: z.string(),
  severity: severitySchema,
  status: statusSchema,
  exercise: z.boolean(),
  openedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().optional(),
  playbook: z
    .object({ id: slugSchema, title: z.string(), version: z.int(), locale: localeSchema })
    .optional(),
  /** Steps done or skipped with a reason. */
  settled: z.int(),
  total: z.int(),
  late: z.int(),
}

export const incidentSummarySchema = z.object(summaryShape)
export type IncidentSummary = z.infer<typeof incidentSummarySchema>

/** Events were checked when they were read from the disk; checking 5 000 again at each answer would be felt. */
function looksLikeEvent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && 'hash' in value
}

export const incidentViewSchema = z.object({
  ...summaryShape,
  locale: localeSchema,
  timeZone: z.string(),
  closingSummary: z.string().optional(),
  phases: z.array(
    z.object({ id: slugSchema, title: z.string(), withinMinutes: minutesSchema.optional() }),
  ),
  steps: z.array(stepViewSchema),
  /** The journals of all devices, in the order they were written. */
  entries: z.array(z.custom<Event>(looksLikeEvent)),
})
export type IncidentView = z.infer<typeof incidentViewSchema>

/** Something wrong in a journal: which file, which line (from 1), what. */
export const journalProblemSchema = z.object({
  file: z.string(),
  line: z.int().min(1),
  entryId: z.string().optional(),
  code: z.enum(['unreadable', 'altered', 'broken-chain', 'foreign', 'misplaced']),
  message: z.string(),
})
export type JournalProblem = z.infer<typeof journalProblemSchema>

export const verificationSchema = z.object({
  ok: z.boolean(),
  entries: z.int(),
  problems: z.array(journalProblemSchema),
})
export type Verification = z.infer<typeof verificationSchema>

export const exportFormats = ['html', 'md', 'json'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

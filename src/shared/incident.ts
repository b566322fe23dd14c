import { z } from 'zod'
import { localeSchema } from './locale.ts'
import { minutesSchema, roleSchema, slugSchema } from './playbook.ts'
import { severitySchema } from './severity.ts'

/** Longest text of one entry, in UTF-16 units. */
export const maxEntryText = 10_000
/** Longest title of an incident. */
export const maxTitle = 200
/** Largest piece of evidence, in bytes (25 MB). */
export const maxEvidenceBytes = 25 * 1024 * 1024
/** Most pieces of evidence in one incident. */
export const maxEvidencePieces = 200

export const incidentIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'an identifier of 26 characters (ULID) is expected')

/** Names an installation; also a file name, so nothing that could be a path. */
export const deviceSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'lower-case letters, digits and hyphens only')

export type { Severity } from './severity.ts'

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

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

/** What a call and a publication keep of who said it, to whom, through what. */
const exchange = {
  text,
  origin: line.optional(),
  recipient: line.optional(),
  /** Facebook, site, affichage, presse, porte-voix… */
  medium: line.optional(),
  link: webAddress.optional(),
  /** When the next word was promised: it rings like a reminder. */
  nextWordAt: instantSchema.optional(),
}

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
  z.object({ kind: z.literal('called'), ...written, ...exchange }),
  z.object({ kind: z.literal('published'), ...written, ...exchange }),
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
  /** Something to do or say at a given time. */
  z.object({
    kind: z.literal('reminderSet'),
    ...written,
    dueAt: instantSchema,
    text: line.default(''),
    /** The reminder put off by this one. */
    replaces: incidentIdSchema.optional(),
  }),
  /** The reminder, or the entry that promised a next word, is dealt with. */
  z.object({ kind: z.literal('reminderDone'), ...written, target: incidentIdSchema }),
  /** An entry that must be in the summary. */
  z.object({ kind: z.literal('pinned'), ...written, target: incidentIdSchema }),
  z.object({ kind: z.literal('unpinned'), ...written, target: incidentIdSchema }),
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

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** What a person may say of a piece: where it was seen, who took it. */
export const evidenceOriginShape = {
  /** Address of the page, or a place in words. */
  source: z.string().trim().max(2000).optional(),
  takenBy: line.optional(),
}

const evidenceAddedSchema = z.object({
  kind: z.literal('evidenceAdded'),
  ...written,
  sha256: sha256Schema,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  name: z.string().max(255),
  mediaType: z.string().max(120),
  size: z.int().min(0),
  /** Of an image, in pixels. */
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  ...evidenceOriginShape,
})

/** How far one device's journal went: its number of lines and the hash of the last. */
export const headSchema = z.object({
  device: deviceSchema,
  entries: z.int().min(1),
  hash: sha256Schema,
})
export type Head = z.infer<typeof headSchema>

/** Closing seals: it holds the heads of every journal of the incident as they were at that moment. */
const closedSchema = z.object({
  kind: z.literal('closed'),
  ...written,
  summary: text,
  heads: z.array(headSchema).max(1000).optional(),
})

/** Hash of the event before it in the same file; empty for the first one. */
const prevSchema = z.union([z.literal(''), sha256Schema])

const sealed = {
  id: incidentIdSchema,
  incidentId: incidentIdSchema,
  device: deviceSchema,
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  prev: prevSchema,
  hash: sha256Schema,
}

const isNotClosing = (option: (typeof entrySchema.options)[number]) =>
  option.shape.kind.value !== 'closed'

/**
 * One line of a journal file. Loose on purpose: a key this version does not know is kept,
 * because the hash covers it and a newer version may have written it.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  z.looseObject({ ...openedSchema.shape, ...sealed }),
  z.looseObject({ ...evidenceAddedSchema.shape, ...sealed }),
  z.looseObject({ ...closedSchema.shape, ...sealed }),
  ...entrySchema.options
    .filter(isNotClosing)
    .map((option) => z.looseObject({ ...option.shape, ...sealed })),
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
export type ClosedFacts = z.infer<typeof closedSchema>
/** What an event says, before the store signs it. */
export type Facts = Exclude<Entry, { kind: 'closed' }> | OpenedFacts | EvidenceFacts | ClosedFacts
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

/** Something still to be done or said at a given time. Its `id` is the entry's. */
export const reminderSchema = z.object({
  id: incidentIdSchema,
  dueAt: z.iso.datetime(),
  text: z.string(),
  /** A next word was promised, or a person asked to be reminded. */
  source: z.enum(['nextWord', 'reminder']),
  by: z.string(),
})
export type Reminder = z.infer<typeof reminderSchema>

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
  /** Not dealt with yet, the soonest first. None once the incident is closed. */
  reminders: z.array(reminderSchema),
}

export const incidentSummarySchema = z.object(summaryShape)
export type IncidentSummary = z.infer<typeof incidentSummarySchema>

/** Events were checked when they were read from the disk; checking 5 000 again at each answer would be felt. */
function looksLikeEvent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && 'hash' in value
}

/** What pins a closed log: anyone who holds the code can tell whether it is still the same. */
export const sealSchema = z.object({
  /** Short form of `hash`, to be written on paper. */
  code: z.string(),
  /** Hash of the closing entry, which covers the heads of all journals. */
  hash: sha256Schema,
  at: z.iso.datetime(),
  by: z.string(),
})
export type Seal = z.infer<typeof sealSchema>

/** What one computer wrote in an incident, and when it was last heard of. */
export const incidentDeviceSchema = z.object({
  device: deviceSchema,
  entries: z.int(),
  lastAt: z.iso.datetime(),
})
export type IncidentDevice = z.infer<typeof incidentDeviceSchema>

export const incidentViewSchema = z.object({
  ...summaryShape,
  locale: localeSchema,
  timeZone: z.string(),
  closingSummary: z.string().optional(),
  phases: z.array(
    z.object({ id: slugSchema, title: z.string(), withinMinutes: minutesSchema.optional() }),
  ),
  steps: z.array(stepViewSchema),
  /** Entries that must be in the summary, by identifier, in the order of writing. */
  pinned: z.array(incidentIdSchema),
  /** Only while the incident is closed. */
  seal: sealSchema.optional(),
  devices: z.array(incidentDeviceSchema),
  /** The journals of all devices, in the order they were written. */
  entries: z.array(z.custom<Event>(looksLikeEvent)),
})
export type IncidentView = z.infer<typeof incidentViewSchema>

export const journalProblemCodes = [
  'unreadable',
  'altered',
  'broken-chain',
  'foreign',
  'misplaced',
  /** The seal says that there were more lines, or others. */
  'missing-entries',
  'evidence-missing',
  'evidence-altered',
] as const

/** Something wrong in a journal or its evidence: which file, which line (from 1, for a journal), what. */
export const journalProblemSchema = z.object({
  file: z.string(),
  line: z.int().min(1).optional(),
  entryId: z.string().optional(),
  code: z.enum(journalProblemCodes),
  message: z.string(),
})
export type JournalProblem = z.infer<typeof journalProblemSchema>

export const verificationSchema = z.object({
  ok: z.boolean(),
  entries: z.int(),
  /** Pieces of evidence that were compared with their hash (or only looked for, when `quick`). */
  pieces: z.int(),
  problems: z.array(journalProblemSchema),
  /** The seal of the last closing, if there was one, even when the incident was reopened since. */
  seal: sealSchema.optional(),
  /** Entries that no seal covers: written after the last one, or delivered later by another computer. */
  unsealed: z.int(),
})
export type Verification = z.infer<typeof verificationSchema>

export const exportFormats = ['html', 'docx', 'csv', 'md', 'json', 'pdf', 'zip'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { crashNoteSchema, crashReportSchema } from './crash.ts'
import { glossaryWordSchema } from './glossary.ts'
import {
  deviceSchema,
  entrySchema,
  evidenceOriginShape,
  exportFormatSchema,
  incidentIdSchema,
  incidentSummarySchema,
  incidentViewSchema,
  instantSchema,
  maxTitle,
  sha256Schema,
  statusSchema,
  verificationSchema,
} from './incident.ts'
import { localeSchema } from './locale.ts'
import { packFaults } from './pack-file.ts'
import { givenPackSchema, installedPacksSchema, packOfferSchema } from './pack-offer.ts'
import {
  packSchema,
  playbookSchema,
  playbookSummarySchema,
  problemSchema,
  slugSchema,
} from './playbook.ts'
import { profileSchema } from './profile.ts'
import { reperesSchema } from './repere.ts'
import { searchResultSchema, suggestionSchema } from './search.ts'
import { settingsSchema } from './settings.ts'
import { severitySchema } from './severity.ts'

/**
 * The only description of the API. The Electron host serves it over a message port,
 * the preview host over loopback HTTP, and unit tests call the router directly.
 */

const locale = localeSchema.optional()
const id = z.object({ id: incidentIdSchema })

/** Where the input is wrong and why, in words a person can act on. */
export const invalidSchema = z.object({
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type Invalid = z.infer<typeof invalidSchema>

export const storageReasons = [
  'full',
  'read-only',
  'missing',
  'denied',
  'busy',
  'changed',
  'unreadable',
  'unknown',
] as const
/** Why the disk refused. What was written before is safe; what was asked for is not written. */
export const storageFailureSchema = z.object({ reason: z.enum(storageReasons), file: z.string() })
export type StorageFailure = z.infer<typeof storageFailureSchema>

/** A trouble met while reading the data folder, and what was saved of it. */
export const storageProblemSchema = z.object({
  file: z.string(),
  code: z.enum([
    'torn-line',
    'unreadable-line',
    'unreadable-document',
    'unreadable-folder',
    /** A sync tool made a second copy of a journal: its entries are read too. */
    'conflicted-copy',
    'snapshot-failed',
  ]),
  /** Where the damaged bytes were set aside, when they were. */
  setAside: z.string().optional(),
  /** For a document: its last good copy is in use. Absent: it starts again empty. */
  recovered: z.boolean().optional(),
})
export type StorageProblem = z.infer<typeof storageProblemSchema>

export const snapshotPlaces = ['first', 'second'] as const
/** One daily copy of the data folder, a zip. `place`: beside the settings, or in the second folder chosen. */
export const snapshotSchema = z.object({
  name: z.string().max(120),
  place: z.enum(snapshotPlaces),
  takenAt: z.iso.datetime(),
  bytes: z.int().min(0),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** A computer that uses this data folder, and when it last said so. */
export const knownDeviceSchema = z.object({
  device: deviceSchema,
  lastSeenAt: z.iso.datetime(),
  /** This computer. */
  own: z.boolean(),
})
export type KnownDevice = z.infer<typeof knownDeviceSchema>

/** Which text box a draft belongs to. */
const draftKeySchema = z.string().regex(/^[A-Za-z0-9:_-]{1,200}$/)
/** Texts typed and not written yet, by the name of their box. */
export const draftsSchema = z.record(draftKeySchema, z.string().max(100_000))
export type Drafts = z.infer<typeof draftsSchema>

export const changeSchema = z.object({
  topic: z.enum(['playbooks', 'incidents', 'system', 'packs']),
})
export type Change = z.infer<typeof changeSchema>

const exportedFile = z.object({ fileName: z.string(), mediaType: z.string(), file: z.file() })
const notFound = { NOT_FOUND: { message: 'Nothing has this identifier' } }
const invalid = { INVALID: { status: 422, data: invalidSchema } }
const storage = { STORAGE: { status: 507, data: storageFailureSchema } }
const badPack = {
  BAD_PACK: {
    status: 422,
    message: 'The file cannot be used as a pack',
    /** `name`: the file inside that is wrong, when one is. */
    data: z.object({ fault: z.enum(packFaults), name: z.string().optional() }),
  },
}
const closed = { CLOSED: { status: 409, message: 'The incident is closed: reopen it to write' } }

export const contract = {
  playbooks: {
    list: oc
      .input(z.object({ locale }).prefault({}))
      .output(z.array(playbookSummarySchema))
      .errors(invalid),
    get: oc
      .input(z.object({ id: slugSchema, locale }))
      .output(playbookSchema)
      .errors({ ...notFound, ...invalid }),
    /** The figures the pages quote, and the votes ahead, in both languages. */
    reperes: oc.output(reperesSchema).errors(invalid),
    /** The words of the field, in alphabetical order. */
    glossary: oc
      .input(z.object({ locale }).prefault({}))
      .output(z.array(glossaryWordSchema))
      .errors(invalid),
  },
  search: {
    query: oc
      .input(
        z.object({
          text: z.string().max(10_000),
          limit: z.int().min(1).max(100).optional(),
          locale,
          /** Only what was typed: no error is repaired. */
          literal: z.boolean().optional(),
          /** The playbook being worked with: first among equals. */
          playbookId: slugSchema.optional(),
        }),
      )
      .output(searchResultSchema)
      .errors(invalid),
    /** What an empty search box offers. */
    suggestions: oc
      .input(z.object({ locale }).prefault({}))
      .output(z.array(suggestionSchema))
      .errors(invalid),
  },
  incidents: {
    open: oc
      .input(
        z.object({
          title: z.string().trim().min(1).max(maxTitle),
          severity: severitySchema,
          playbookId: slugSchema.optional(),
          locale,
          by: z.string().trim().min(1).max(120).optional(),
          /** When it began, if before now. */
          at: instantSchema.optional(),
          exercise: z.boolean().optional(),
        }),
      )
      .output(incidentViewSchema)
      .errors({ ...notFound, ...invalid, ...storage }),
    list: oc
      .input(
        z
          .object({
            status: z.union([statusSchema, z.array(statusSchema)]).optional(),
            severity: z.union([severitySchema, z.array(severitySchema)]).optional(),
            text: z.string().max(200).optional(),
            /** Only drills, or none; both when absent. */
            exercise: z.boolean().optional(),
            limit: z.int().min(1).max(200).optional(),
            cursor: z.string().max(80).optional(),
          })
          .prefault({}),
      )
      .output(
        z.object({
          items: z.array(incidentSummarySchema),
          nextCursor: z.string().optional(),
          total: z.int(),
        }),
      )
      .errors({ ...invalid, ...storage }),
    get: oc
      .input(id)
      .output(incidentViewSchema)
      .errors({ ...notFound, ...invalid, ...storage }),
    record: oc
      .input(id.extend({ entry: entrySchema }))
      .output(incidentViewSchema)
      .errors({ ...notFound, ...closed, ...invalid, ...storage }),
    attach: oc
      .input(
        id.extend({
          file: z.file(),
          by: z.string().trim().min(1).max(120),
          at: instantSchema.optional(),
          ...evidenceOriginShape,
        }),
      )
      .output(incidentViewSchema)
      .errors({
        ...notFound,
        ...closed,
        ...invalid,
        ...storage,
        TOO_LARGE: { status: 413, data: z.object({ maxBytes: z.int(), bytes: z.int() }) },
        TOO_MANY: { status: 409, data: z.object({ max: z.int() }) },
      }),
    verify: oc
      /** `quick`: evidence is looked for and measured, not read again. */
      .input(id.extend({ quick: z.boolean().optional() }))
      .output(verificationSchema)
      .errors({ ...notFound, ...invalid, ...storage }),
    /** Takes an exercise out of the list; its folder is kept aside. A real incident is evidence and stays. */
    discard: oc.input(id).errors({
      ...notFound,
      ...invalid,
      ...storage,
      NOT_EXERCISE: { status: 409, message: 'Only an exercise can be thrown away' },
    }),
    /** Puts back an exercise that was thrown away. */
    recover: oc
      .input(id)
      .output(incidentViewSchema)
      .errors({ ...notFound, ...invalid, ...storage }),
    export: oc
      .input(id.extend({ format: exportFormatSchema }))
      .output(exportedFile)
      .errors({
        ...notFound,
        ...invalid,
        ...storage,
        /** Only the desktop can make a PDF: here the page prints the HTML. */
        NEEDS_DESKTOP: { status: 501, message: 'Only the desktop application makes this format' },
      }),
  },
  drafts: {
    all: oc.output(draftsSchema),
    /** An empty text forgets the draft. */
    set: oc
      .input(z.object({ key: draftKeySchema, text: z.string().max(100_000) }))
      .errors({ ...invalid, ...storage }),
  },
  snapshots: {
    /** The newest first, of both places. */
    list: oc.output(z.object({ folder: z.string(), items: z.array(snapshotSchema) })),
    take: oc.output(snapshotSchema).errors(storage),
    /**
     * Brings back what is missing or damaged; what was written since stays.
     * What is there now is saved first, as `saved`.
     */
    restore: oc
      .input(snapshotSchema.pick({ name: true, place: true }))
      .output(z.object({ saved: snapshotSchema, restored: z.array(z.string()) }))
      .errors({ ...notFound, ...invalid, ...storage }),
  },
  packs: {
    /** The pack the pages come from, and the one it replaced. */
    get: oc.output(installedPacksSchema),
    /** What a file of playbooks holds, against what is in use. Nothing is written: the person looks first. */
    read: oc
      .input(z.object({ file: z.file(), locale }))
      .output(packOfferSchema)
      .errors({ ...invalid, ...badPack }),
    /** Puts the file in use; what it replaces can be taken back. `sha256`: of the offer that was shown. */
    install: oc
      .input(z.object({ file: z.file(), sha256: sha256Schema.optional() }))
      .output(installedPacksSchema)
      .errors({ ...invalid, ...badPack, ...storage }),
    /** Back to the pack before this one. Asked again, it undoes itself. */
    restore: oc.output(installedPacksSchema).errors({ ...notFound, ...invalid, ...storage }),
    /** A file that the system handed to the app, and that waits for the person's answer. */
    pending: oc.output(givenPackSchema.nullable()),
    /** Nothing waits any more. */
    dismiss: oc,
  },
  profile: {
    get: oc.output(profileSchema),
    set: oc
      .input(profileSchema)
      .output(profileSchema)
      .errors({ ...invalid, ...storage }),
    /** The profile as a file, to take to another computer. */
    export: oc.output(exportedFile),
    /** What such a file holds. Nothing is written: the person looks first. */
    read: oc
      .input(z.object({ file: z.file() }))
      .output(profileSchema)
      .errors(invalid),
  },
  settings: {
    get: oc.output(settingsSchema),
    set: oc
      .input(settingsSchema)
      .output(settingsSchema)
      .errors({ ...invalid, ...storage }),
  },
  system: {
    info: oc
      .input(z.object({ locale }).prefault({}))
      .output(
        z.object({
          version: z.string(),
          host: z.enum(['desktop', 'preview', 'test']),
          device: z.string(),
          devices: z.array(knownDeviceSchema),
          dataDir: z.string(),
          pack: packSchema.nullable(),
          contentProblems: z.array(problemSchema),
          storageProblems: z.array(storageProblemSchema),
          /** Connections that the page asked for and the host refused, since the start. None is ever made. */
          refusedConnections: z.int().min(0),
        }),
      )
      .errors(invalid),
    /** What changed since the page asked: a playbook edited, an incident written from another computer. */
    changes: oc.output(eventIterator(changeSchema)),
    /** What stopped working on this computer, the newest first. */
    crashes: oc.output(z.array(crashNoteSchema)),
    /** Keeps a note of a screen that broke. Nothing sends it. */
    noteCrash: oc.input(crashReportSchema).errors(invalid),
  },
}

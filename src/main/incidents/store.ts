import { stat } from 'node:fs/promises'
import { monotonicFactory } from 'ulid'
import type { StorageProblem } from '../../shared/contract.ts'
import { fold, summarise, withLateness } from '../../shared/fold.ts'
import type {
  Entry,
  Event,
  Facts,
  IncidentView,
  PlaybookCopy,
  Severity,
} from '../../shared/incident.ts'
import type { Locale } from '../../shared/locale.ts'
import { readForeignLines } from '../storage/journal-adapter.ts'
import { asStorageError, StorageError } from '../storage/storage-error.ts'
import { checkEntry, checkMoment } from './check-entry.ts'
import { readLine } from './event-line.ts'
import { exerciseTitle } from './exercise-title.ts'
import { incidentFolder, journalFile, listIncidentIds, listJournalFiles } from './incident-files.ts'
import { type Journal, openJournal } from './journal.ts'
import { type ListPage, type ListQuery, pageOf } from './list-page.ts'
import { notFound, Refusal } from './refusal.ts'

export type OpenIncident = {
  readonly title: string
  readonly severity: Severity
  readonly by: string
  readonly at?: string | undefined
  readonly exercise: boolean
  readonly locale: Locale
  readonly playbook?: PlaybookCopy | undefined
}

export type { ListPage, ListQuery } from './list-page.ts'

/** The incidents of a data folder. Every answer is folded from the journals; nothing else is kept. */
export type IncidentStore = {
  /** Opens an incident. Rejects with a Refusal or a StorageError; nothing is left behind then. */
  open(input: OpenIncident): Promise<IncidentView>
  /** Rejects with NOT_FOUND. */
  get(id: string): Promise<IncidentView>
  /** Newest first. */
  list(query: ListQuery): Promise<ListPage>
  /** Writes one entry, durably. Rejects with NOT_FOUND, CLOSED, INVALID or a StorageError. */
  record(id: string, entry: Entry): Promise<IncidentView>
  /** Rejects with NOT_FOUND, CLOSED or INVALID when nothing could be written now. Asked before a long copy. */
  checkWritable(id: string, at: string | undefined): Promise<void>
  /** Writes what the app itself makes (evidence). Rejects as `checkWritable` does, or with a StorageError. */
  recordFacts(id: string, facts: Facts): Promise<IncidentView>
  /** Every incident, as it stands. */
  all(): Promise<readonly IncidentView[]>
}

export type IncidentStoreOptions = {
  readonly dataDir: string
  readonly device: string
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
  /** Told after each change, own or delivered by the town's sync. */
  readonly onChange?: (view: IncidentView) => void
}

type Known = { readonly stamps: string; readonly view: IncidentView | undefined }

export function openIncidentStore(options: IncidentStoreOptions): IncidentStore {
  const { dataDir, device, now, onProblem, onChange } = options
  const nextIncidentId = monotonicFactory()
  const journals = new Map<string, Promise<Journal>>()
  const known = new Map<string, Known>()

  function ownJournal(incidentId: string): Promise<Journal> {
    const opening =
      journals.get(incidentId) ??
      openJournal({
        file: journalFile(dataDir, incidentId, device),
        incidentId,
        device,
        now,
        onProblem,
      })
    journals.set(incidentId, opening)
    // A folder that could not be read now may be readable later: do not remember the failure.
    opening.catch(() => journals.delete(incidentId))
    return opening
  }

  /** The view, read again only when a journal file changed since. */
  async function load(id: string): Promise<IncidentView | undefined> {
    const files = await listJournalFiles(dataDir, id)
    const own = files.some((each) => each.device === device) ? await ownJournal(id) : undefined
    // Bytes are in our own file a moment before they are durable and shown: its stamp alone says too much.
    const shown = own?.events().length ?? 0
    const stamps = `${shown} ${files.map((each) => `${each.device}=${each.stamp}`).join(' ')}`
    const before = known.get(id)
    if (before && before.stamps === stamps) return before.view
    const events = await Promise.all(
      files.map(async (each) =>
        each.device === device && own ? own.events() : readForeign(each.file),
      ),
    )
    // A line of another incident is named by `verify`; it is no part of this one.
    const ours = events.flat().filter((event) => event.incidentId === id)
    const view = fold(ours, now())
    known.set(id, { stamps, view })
    if (view) onChange?.(view)
    return view
  }

  async function readForeign(file: string): Promise<readonly Event[]> {
    const lines = await readForeignLines(file)
    return lines.flatMap((line) => {
      const read = readLine(line)
      if (read.state !== 'unreadable') return [read.event]
      onProblem({ file, code: 'unreadable-line' })
      return []
    })
  }

  async function get(id: string): Promise<IncidentView> {
    const view = await load(id)
    if (!view) throw notFound()
    return withLateness(view, now())
  }

  /** `check` and the writing happen in one go: nothing can be closed between the two. */
  async function append(
    id: string,
    facts: Facts,
    check: (journal: Journal) => void,
  ): Promise<IncidentView> {
    const journal = await ownJournal(id)
    check(journal)
    try {
      await journal.append(facts)
    } catch (error) {
      // The file is not the one we knew (restored, synced): read it anew before the next entry.
      if (error instanceof StorageError && error.reason === 'changed') forget(id)
      throw error
    }
    return get(id)
  }

  function forget(id: string): void {
    journals.delete(id)
    known.delete(id)
  }

  /** The incident as it will be once what is being written is on the disk: an entry must suit that. */
  function upcoming(view: IncidentView, journal: Journal): IncidentView {
    const latest = journal.latest()
    const last = latest.at(-1)
    if (!last || view.entries.some((entry) => entry.id === last.id)) return view
    return fold([...view.entries, ...latest], now()) ?? view
  }

  async function all(): Promise<readonly IncidentView[]> {
    const ids = await listIncidentIds(dataDir)
    const views: IncidentView[] = []
    for (const id of ids) {
      const view = await load(id).catch(() => {
        onProblem({ file: incidentFolder(dataDir, id), code: 'unreadable-folder' })
        return undefined
      })
      if (view) views.push(withLateness(view, now()))
    }
    return views
  }

  return {
    async open({ playbook, at, title, ...input }) {
      checkMoment(at, now(), 'at')
      await needDataFolder(dataDir)
      const facts: Facts = {
        ...input,
        kind: 'opened',
        ...(at !== undefined && { at }),
        title: input.exercise ? exerciseTitle(title, input.locale) : title,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        ...(playbook && { playbook }),
      }
      return append(nextIncidentId(now().getTime()), facts, () => undefined)
    },

    get,

    async list(query) {
      return pageOf((await all()).map(summarise), query)
    },

    async record(id, entry) {
      const view = await get(id)
      return append(id, entry, (journal) => checkEntry(entry, upcoming(view, journal), now()))
    },

    async checkWritable(id, at) {
      checkOpen(await get(id))
      checkMoment(at, now(), 'at')
    },

    async recordFacts(id, facts) {
      const view = await get(id)
      return append(id, facts, (journal) => {
        checkOpen(upcoming(view, journal))
        checkMoment(facts.at, now(), 'at')
      })
    },

    all,
  }
}

/** A key that was unplugged must not come back as an empty folder on the computer's own disk. */
async function needDataFolder(dataDir: string): Promise<void> {
  try {
    await stat(dataDir)
  } catch (error) {
    throw asStorageError(error, dataDir)
  }
}

function checkOpen(view: IncidentView): void {
  if (view.status === 'closed') throw new Refusal({ code: 'CLOSED' })
}

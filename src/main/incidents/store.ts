import { monotonicFactory } from 'ulid'
import type { StorageProblem } from '../../shared/contract.ts'
import { fold, summarise, withLateness } from '../../shared/fold.ts'
import type {
  Entry,
  Event,
  Facts,
  IncidentSummary,
  IncidentView,
  PlaybookCopy,
  Severity,
  Status,
} from '../../shared/incident.ts'
import type { Locale } from '../../shared/locale.ts'
import { readForeignLines } from '../storage/journal-adapter.ts'
import { checkEntry, checkMoment } from './check-entry.ts'
import { readLine } from './event-line.ts'
import { exerciseTitle } from './exercise-title.ts'
import { journalFile, listIncidentIds, listJournalFiles } from './incident-files.ts'
import { type Journal, openJournal } from './journal.ts'
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

export type ListQuery = {
  readonly status?: Status | readonly Status[] | undefined
  readonly text?: string | undefined
  readonly exercise?: boolean | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export type ListPage = {
  readonly items: IncidentSummary[]
  readonly total: number
  readonly nextCursor?: string
}

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
  /** Writes what the app itself makes (evidence). */
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

const defaultLimit = 50

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
    const stamps = files.map(({ device: name, stamp }) => `${name}=${stamp}`).join(' ')
    const before = known.get(id)
    if (before && before.stamps === stamps) return before.view
    const events = await Promise.all(
      files.map(async (each) =>
        each.device === device ? (await ownJournal(id)).events() : readForeign(each.file),
      ),
    )
    const view = fold(events.flat(), now())
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

  async function append(id: string, facts: Facts): Promise<IncidentView> {
    const journal = await ownJournal(id)
    await journal.append(facts)
    return get(id)
  }

  async function all(): Promise<readonly IncidentView[]> {
    const ids = await listIncidentIds(dataDir)
    const views: IncidentView[] = []
    for (const id of ids) {
      const view = await load(id).catch(() => {
        onProblem({ file: id, code: 'unreadable-folder' })
        return undefined
      })
      if (view) views.push(withLateness(view, now()))
    }
    return views
  }

  return {
    async open({ playbook, at, title, ...input }) {
      checkMoment(at, now(), 'at')
      return append(nextIncidentId(now().getTime()), {
        ...input,
        kind: 'opened',
        ...(at !== undefined && { at }),
        title: input.exercise ? exerciseTitle(title, input.locale) : title,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        ...(playbook && { playbook }),
      })
    },

    get,

    async list(query) {
      const matching = (await all())
        .map(summarise)
        .filter((summary) => matches(summary, query))
        .sort(newestFirst)
      const start = query.cursor ? indexAfter(matching, query.cursor) : 0
      const items = matching.slice(start, start + (query.limit ?? defaultLimit))
      const last = items.at(-1)
      const more = last !== undefined && start + items.length < matching.length
      return { items, total: matching.length, ...(more && { nextCursor: last.id }) }
    },

    async record(id, entry) {
      checkEntry(entry, await get(id), now())
      return append(id, entry)
    },

    async checkWritable(id, at) {
      const view = await get(id)
      if (view.status === 'closed') throw new Refusal({ code: 'CLOSED' })
      checkMoment(at, now(), 'at')
    },

    async recordFacts(id, facts) {
      return append(id, facts)
    },

    all,
  }
}

function matches(summary: IncidentSummary, query: ListQuery): boolean {
  const statuses = query.status === undefined ? undefined : [query.status].flat()
  if (statuses && !statuses.includes(summary.status)) return false
  if (query.exercise !== undefined && summary.exercise !== query.exercise) return false
  return query.text === undefined || foldText(summary.title).includes(foldText(query.text.trim()))
}

function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function newestFirst(a: IncidentSummary, b: IncidentSummary): number {
  return a.openedAt === b.openedAt ? (a.id < b.id ? 1 : -1) : a.openedAt < b.openedAt ? 1 : -1
}

/** The cursor is the last identifier of the page before; an incident gone since starts the list again. */
function indexAfter(sorted: readonly IncidentSummary[], cursor: string): number {
  return sorted.findIndex((summary) => summary.id === cursor) + 1
}

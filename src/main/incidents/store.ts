import { monotonicFactory } from 'ulid'
import type { StorageProblem } from '../../shared/contract.ts'
import { fold, withLateness } from '../../shared/fold.ts'
import {
  type Entry,
  type Event,
  type EvidenceFacts,
  type Facts,
  type IncidentView,
  maxEvidencePieces,
  type PlaybookCopy,
  type Severity,
} from '../../shared/incident.ts'
import type { Locale } from '../../shared/locale.ts'
import { StorageError } from '../storage/storage-error.ts'
import { checkEntry, checkMoment } from './check-entry.ts'
import { type Core, coreOf } from './core.ts'
import type { CoreCache } from './core-cache.ts'
import { exerciseTitle } from './exercise-title.ts'
import { headsOfOthers } from './heads.ts'
import {
  incidentsFolder,
  type JournalFile,
  journalFile,
  listJournalFiles,
  needFolder,
} from './incident-files.ts'
import { createIncidentIndex } from './incident-index.ts'
import { type Journal, openJournal } from './journal.ts'
import type { ListPage, ListQuery } from './list-page.ts'
import { type ReadJournal, readJournal } from './read-journals.ts'
import { recent } from './recent.ts'
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

/** The incidents of a data folder. Every answer is folded from the journals; the list is a cache of that. */
export type IncidentStore = {
  /** Opens an incident. Rejects with a Refusal or a StorageError; nothing is left behind then. */
  open(input: OpenIncident): Promise<IncidentView>
  /** Rejects with NOT_FOUND. */
  get(id: string): Promise<IncidentView>
  /** Newest first. */
  list(query: ListQuery): Promise<ListPage>
  /** Writes one entry, durably. Rejects with NOT_FOUND, CLOSED, INVALID or a StorageError. */
  record(id: string, entry: Entry): Promise<IncidentView>
  /** Rejects with NOT_FOUND, CLOSED, INVALID or TOO_MANY when no piece could be added now. Asked before a long copy. */
  checkWritable(id: string, at: string | undefined): Promise<void>
  /** Writes that a piece was kept; one that is there already is not written again. Rejects as `checkWritable`. */
  recordEvidence(id: string, facts: EvidenceFacts): Promise<IncidentView>
  /** Every incident in short, newest first. */
  all(): Promise<readonly Core[]>
  /** The view as the files say it, without keeping it in memory. Rejects with a StorageError. */
  read(id: string): Promise<IncidentView | undefined>
  /** Looks for what other computers wrote since. Rejects with a StorageError when the data folder is gone. */
  sweep(): Promise<void>
  /**
   * Runs `work` while nothing is written, then reads everything anew from the disk: files may have been replaced.
   * What is asked meanwhile waits. Passes on what `work` answers or rejects with.
   */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Writes the cache of the list. Never rejects. */
  save(): Promise<void>
}

export type IncidentStoreOptions = {
  readonly dataDir: string
  readonly device: string
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
  /** Told after each change, own or delivered by the town's sync. */
  readonly onChange?: (view: IncidentView) => void
  /** Told when one that was known is not there any more: an exercise discarded on another computer. */
  readonly onGone?: (id: string) => void
  /** Where the list is kept from one start to the next. Without it the journals are read at each start. */
  readonly cache?: CoreCache
}

type Known = { readonly stamps: string; readonly view: IncidentView }

/** Incidents whose entries are kept in memory: those a person goes back and forth between. */
const keptViews = 8

export function openIncidentStore(options: IncidentStoreOptions): IncidentStore {
  const { dataDir, device, now, onProblem, onChange, onGone, cache } = options
  const nextIncidentId = monotonicFactory()
  const writing = new Map<string, number>()
  const isWriting = (id: string) => (writing.get(id) ?? 0) > 0
  // A journal that is being written must stay the only one of its file.
  const journals = recent<Promise<Journal>>(keptViews, isWriting)
  const known = recent<Known>(keptViews)
  const running = new Set<Promise<unknown>>()
  // Closed while files are replaced behind the journals' back.
  let gate: Promise<void> = Promise.resolve()
  const index = createIncidentIndex({
    dataDir,
    cache,
    now,
    onProblem,
    stamp: async (id) => stampsOf(await listJournalFiles(dataDir, id)),
    async read(id) {
      await readInShort(id)
    },
    onGone,
  })
  // Until the folder was read once, nothing is news.
  let started = false
  // Once incidents were seen, a data folder without any is another one: the bare folder under a share that went away.
  let hasIncidents = false
  const needDataFolder = () => needFolder(hasIncidents ? incidentsFolder(dataDir) : dataDir)

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

  /** The view, read again only when a journal file changed since. Undefined: nothing was opened there (yet). */
  async function load(id: string): Promise<IncidentView | undefined> {
    const files = await listJournalFiles(dataDir, id)
    // What is in the memory of our own journal is what is durable: its bytes are in the file a moment before.
    const own = ownIn(files) && (await ownJournal(id))
    const stamps = `${own?.events().length ?? 0} ${stampsOf(files)}`
    const before = known.get(id)
    if (before?.stamps === stamps) return before.view
    const events = await Promise.all(
      files.map((file) => (own && file === ownIn(files) ? own.events() : readEvents(file))),
    )
    const view = foldOf(id, events.flat())
    // A sync tool takes a name away for a moment to replace it: an incident that was seen did not go with it.
    if (!view && before && files.length > 0) {
      return foldOf(id, [...before.view.entries, ...events.flat()])
    }
    if (view) known.set(id, { stamps, view })
    else known.delete(id)
    keep(id, files, view)
    return view
  }

  /** For the list: what the files say, without taking the incident into memory nor checking what was signed. */
  async function readInShort(id: string): Promise<IncidentView | undefined> {
    if (isWriting(id)) return load(id)
    const files = await listJournalFiles(dataDir, id)
    const read = await Promise.all(
      files.map(async (file) => ({ file, ...(await readJournal(file)) })),
    )
    // A line of ours that was cut must be set aside and said: opening does that.
    if (read.some(({ file, torn }) => torn && file === ownIn(files))) return load(id)
    for (const each of read) tell(each.file, each)
    const view = foldOf(
      id,
      read.flatMap(({ events }) => events),
    )
    keep(id, files, view)
    return view
  }

  /** A line of another incident is named by `verify`; it is no part of this one. */
  function foldOf(id: string, events: readonly Event[]): IncidentView | undefined {
    return fold(
      events.filter((event) => event.incidentId === id),
      now(),
    )
  }

  function keep(id: string, files: readonly JournalFile[], view: IncidentView | undefined): void {
    if (view) hasIncidents = true
    const stamps = stampsOf(files)
    const isNews = index.stampsOf(id) !== stamps
    index.put(id, view && coreOf(view, stamps))
    if (view && isNews && (started || isWriting(id))) onChange?.(view)
  }

  function ownIn(files: readonly JournalFile[]): JournalFile | undefined {
    return files.find((each) => each.device === device && !each.copy)
  }

  async function readEvents(file: JournalFile): Promise<readonly Event[]> {
    const read = await readJournal(file)
    tell(file, read)
    return read.events
  }

  function tell({ file, copy }: JournalFile, { events, unreadable }: ReadJournal): void {
    if (unreadable > 0) onProblem({ file, code: 'unreadable-line' })
    if (copy && events.length > 0) onProblem({ file, code: 'conflicted-copy' })
  }

  async function all(): Promise<readonly Core[]> {
    const cores = await index.all()
    started = true
    return cores
  }

  async function get(id: string): Promise<IncidentView> {
    const view = await load(id)
    if (!view) {
      // A key that was unplugged takes its incidents along: they exist all the same.
      await needDataFolder()
      throw notFound()
    }
    return withLateness(view, now())
  }

  /**
   * `decide` and the writing happen in one go: nothing can be closed between the two.
   * `before`: the entries that were there.
   */
  async function append(
    id: string,
    before: readonly Event[],
    decide: (journal: Journal) => Facts | undefined,
  ): Promise<IncidentView> {
    await gate
    const writingNow = appendNow(id, before, decide)
    running.add(writingNow)
    return writingNow.finally(() => running.delete(writingNow))
  }

  async function appendNow(
    id: string,
    before: readonly Event[],
    decide: (journal: Journal) => Facts | undefined,
  ): Promise<IncidentView> {
    writing.set(id, (writing.get(id) ?? 0) + 1)
    try {
      const journal = await ownJournal(id)
      const facts = decide(journal)
      if (facts) await journal.append(facts)
      return await shownAfter(id, before, journal)
    } catch (error) {
      // The file is not the one we knew (restored, synced): read it anew before the next entry.
      if (error instanceof StorageError && error.reason === 'changed') forget(id)
      throw error
    } finally {
      const left = (writing.get(id) ?? 1) - 1
      if (left > 0) writing.set(id, left)
      else writing.delete(id)
    }
  }

  /** The entry is on the disk: another computer's file that cannot be read now must not make it look refused. */
  async function shownAfter(
    id: string,
    before: readonly Event[],
    journal: Journal,
  ): Promise<IncidentView> {
    try {
      return await get(id)
    } catch (error) {
      const view = fold([...before, ...journal.events()], now())
      if (!view) throw error
      return view
    }
  }

  function forget(id: string): void {
    journals.delete(id)
    known.delete(id)
  }

  /** The incident as it will be once what is being written is on the disk: an entry must suit that. */
  function upcoming(view: IncidentView, journal: Journal): IncidentView {
    const last = journal.last()
    if (!last || view.entries.some((entry) => entry.id === last.id)) return view
    return fold([...view.entries, ...journal.latest()], now()) ?? view
  }

  return {
    async open({ playbook, at, title, ...input }) {
      checkMoment(at, now(), 'at')
      // Nor must it come back as an empty folder on the computer's own disk.
      await needDataFolder()
      const facts: Facts = {
        ...input,
        kind: 'opened',
        ...(at !== undefined && { at }),
        title: input.exercise ? exerciseTitle(title, input.locale) : title,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        ...(playbook && { playbook }),
      }
      return append(nextIncidentId(now().getTime()), [], () => facts)
    },

    get,

    async list(query) {
      const page = await index.list(query)
      started = true
      return page
    },

    async record(id, entry) {
      const view = await get(id)
      const others = entry.kind === 'closed' ? await headsOfOthers(dataDir, view, device) : []
      return append(id, view.entries, (journal) => {
        checkEntry(entry, upcoming(view, journal), now())
        if (entry.kind !== 'closed') return entry
        const own = journal.head()
        return { ...entry, heads: own ? [own, ...others] : [...others] }
      })
    },

    async checkWritable(id, at) {
      checkRoom(await get(id))
      checkMoment(at, now(), 'at')
    },

    async recordEvidence(id, facts) {
      const view = await get(id)
      return append(id, view.entries, (journal) => {
        const then = upcoming(view, journal)
        checkOpen(then)
        if (piecesOf(then).has(facts.sha256)) return undefined
        checkRoom(then)
        checkMoment(facts.at, now(), 'at')
        return facts
      })
    },

    all,

    read: readInShort,

    sweep: () => index.sweep(),

    async alone(work) {
      const before = gate
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      await before
      await Promise.allSettled(running)
      try {
        return await work()
      } finally {
        hasIncidents = false
        journals.clear()
        known.clear()
        open()
      }
    },

    save: () => index.save(),
  }
}

function stampsOf(files: readonly JournalFile[]): string {
  return files.map(({ device, stamp, copy }) => `${device}${copy ? '+' : ''}=${stamp}`).join(' ')
}

function checkOpen(view: IncidentView): void {
  if (view.status === 'closed') throw new Refusal({ code: 'CLOSED' })
}

function checkRoom(view: IncidentView): void {
  checkOpen(view)
  if (piecesOf(view).size >= maxEvidencePieces) {
    throw new Refusal({ code: 'TOO_MANY', max: maxEvidencePieces })
  }
}

function piecesOf(view: IncidentView): ReadonlySet<string> {
  return new Set(
    view.entries.flatMap((entry) => (entry.kind === 'evidenceAdded' ? [entry.sha256] : [])),
  )
}

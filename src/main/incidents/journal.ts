import { Low } from 'lowdb'
import { monotonicFactory } from 'ulid'
import type { StorageProblem } from '../../shared/contract.ts'
import type { Event, Facts, Head } from '../../shared/incident.ts'
import {
  type JournalAdapterOptions,
  journalAdapter,
  type Lines,
} from '../storage/journal-adapter.ts'
import { seal } from './chain.ts'
import { lineOf, readLine } from './event-line.ts'

/** This device's own journal of one incident: the only file it writes there. */
export type Journal = {
  readonly file: string
  /** The events that are on the disk, in the order they were written. */
  events(): readonly Event[]
  /** The same and those whose writing is under way: what a new entry follows. Never shown. */
  latest(): readonly Event[]
  /** The last of `latest`. */
  last(): Event | undefined
  /** Where the next event will follow: lines in the file and the last hash. Undefined for an empty journal. */
  head(): Head | undefined
  /** Signs and writes one event; resolves once it is on the disk. */
  append(facts: Facts): Promise<Event>
}

export type JournalOptions = {
  readonly file: string
  readonly incidentId: string
  readonly device: string
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
  /** For tests that make the disk fail. */
  readonly openFile?: JournalAdapterOptions['openFile']
}

// One for the process: two events of the same millisecond still sort in the order they were made.
const nextId = monotonicFactory()

/** Opens a journal, or prepares a new one: the file appears with its first event. Rejects with a StorageError. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { file, incidentId, device, now, onProblem, openFile } = options
  const adapter = journalAdapter(file, {
    ...(openFile && { openFile }),
    onTorn: (setAside) =>
      onProblem({ file, code: 'torn-line', ...(setAside !== undefined && { setAside }) }),
  })
  const low = new Low<Lines>(adapter, [])
  await low.read()

  // Events mirror lines one to one, except lines that cannot be read: those are reported and left in place.
  const events = readEvents(low.data, () => onProblem({ file, code: 'unreadable-line' }))
  const unreadable = low.data.length - events.length
  // Those after this count are being written: nobody may see them yet.
  let durable = events.length

  /** The adapter cuts the lines back when the disk refuses: the next event must not follow a refused one. */
  function dropRefused(): void {
    events.length = Math.min(events.length, low.data.length - unreadable)
  }

  function sealNext(facts: Facts): Event {
    const previous = events.at(-1)
    const recordedAt = nextInstant(now(), previous?.recordedAt)
    return seal({
      ...facts,
      at: facts.at ?? recordedAt,
      id: nextId(Date.parse(recordedAt)),
      incidentId,
      device,
      recordedAt,
      prev: previous?.hash ?? '',
    } as Omit<Event, 'hash'>)
  }

  return {
    file,
    events: () => events.slice(0, durable),
    latest() {
      dropRefused()
      return [...events]
    },
    last() {
      dropRefused()
      return events.at(-1)
    },
    head() {
      dropRefused()
      const last = events.at(-1)
      return last && { device, entries: low.data.length, hash: last.hash }
    },
    async append(facts) {
      dropRefused()
      const event = sealNext(facts)
      const line = lineOf(event)
      // A line that nobody could read again would cost the entry and break the chain for ever.
      if (readLine(line).state !== 'whole') throw new Error(`${event.kind}: not an entry`)
      const count = events.push(event)
      low.data.push(line)
      await low.write()
      durable = Math.max(durable, count)
      return event
    },
  }
}

/** Strictly after the event before, even if the computer's clock was set back. */
function nextInstant(now: Date, previous: string | undefined): string {
  const floor = previous === undefined ? 0 : Date.parse(previous) + 1
  return new Date(Math.max(now.getTime(), floor)).toISOString()
}

function readEvents(lines: Lines, onUnreadable: () => void): Event[] {
  return lines.flatMap((line) => {
    const read = readLine(line)
    if (read.state !== 'unreadable') return [read.event]
    onUnreadable()
    return []
  })
}

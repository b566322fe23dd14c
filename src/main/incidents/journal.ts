import { Low } from 'lowdb'
import { monotonicFactory } from 'ulid'
import type { StorageProblem } from '../../shared/contract.ts'
import type { Event, Facts } from '../../shared/incident.ts'
import { journalAdapter, type Lines } from '../storage/journal-adapter.ts'
import { seal } from './chain.ts'
import { lineOf, readLine } from './event-line.ts'

/** This device's own journal of one incident: the only file it writes there. */
export type Journal = {
  readonly file: string
  /** The events that are on the disk, in the order they were written. */
  events(): readonly Event[]
  /** Signs and writes one event; resolves once it is on the disk. */
  append(facts: Facts): Promise<Event>
}

export type JournalOptions = {
  readonly file: string
  readonly incidentId: string
  readonly device: string
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
}

// One for the process: two events of the same millisecond still sort in the order they were made.
const nextId = monotonicFactory()

/** Opens a journal, or prepares a new one: the file appears with its first event. Rejects with a StorageError. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { file, incidentId, device, now, onProblem } = options
  const adapter = journalAdapter(file, {
    onTorn: (setAside) => onProblem({ file, code: "torn-line", ...(setAside && { setAside }) }),
  })
  const low = new Low<Lines>(adapter, [])
  await low.read()

  // Events mirror lines one to one, except lines that cannot be read: those are reported and left in place.
  let events = readEvents(low.data, () => onProblem({ file, code: 'unreadable-line' }))
  // Those after this count are being written: nobody may see them yet.
  let durable = events.length

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
    async append(facts) {
      const event = sealNext(facts)
      const count = events.push(event)
      low.data.push(lineOf(event))
      try {
        await low.write()
        durable = Math.max(durable, count)
        return event
      } catch (error) {
        // The adapter cut the lines back to what the disk holds: cut the events to match.
        events = readEvents(low.data, () => undefined)
        durable = Math.min(durable, events.length)
        throw error
      }
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

import type { Event } from '../../shared/incident.ts'
import { bytesOf } from '../storage/many-files.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { readLine, readShape } from './event-line.ts'
import type { JournalFile } from './incident-files.ts'

export type ReadJournal = {
  readonly events: readonly Event[]
  /** Whole lines that are no entry. */
  readonly unreadable: number
  /** The last line has no end: cut by a power failure, or being delivered. */
  readonly torn: boolean
  /** Whole lines, readable or not. */
  readonly lines: number
}

/**
 * The entries of a journal as it is on the disk now, in the order of its lines. A half-delivered last line is left alone.
 * Of a copy made by a sync tool, only what is exactly as it was signed and by that device counts.
 * A file that is gone is empty: a sync tool takes a name away for a moment to replace it.
 * Rejects with a StorageError.
 */
export async function readJournal({ file, device, copy }: JournalFile): Promise<ReadJournal> {
  const { lines, torn } = splitLines(await readText(file))
  const events = lines.flatMap((line) => {
    const event = copy ? signedBy(device, line) : readShape(line)
    return event ? [event] : []
  })
  const unreadable = copy ? 0 : lines.length - events.length
  return { events, unreadable, torn, lines: lines.length }
}

async function readText(file: string): Promise<string> {
  try {
    return (await bytesOf(file)).toString('utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return ''
    throw asStorageError(error, file)
  }
}

function splitLines(text: string): { readonly lines: readonly string[]; readonly torn: boolean } {
  const lines = text.split('\n')
  const rest = lines.pop()
  return { lines, torn: rest !== '' }
}

function signedBy(device: string, line: string): Event | undefined {
  const read = readLine(line)
  return read.state === 'whole' && read.event.device === device ? read.event : undefined
}

import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Event, JournalProblem, Verification } from '../../shared/incident.ts'
import { asStorageError } from '../storage/storage-error.ts'
import { readLine } from './event-line.ts'
import { listJournalFiles } from './incident-files.ts'
import { notFound } from './refusal.ts'
import { verifyEvidence } from './verify-evidence.ts'
import { entriesOf, verifySeals } from './verify-seal.ts'

/** Where a journal should be: a line that belongs to another incident or device was moved there. */
export type JournalPlace = {
  readonly file: string
  readonly incidentId: string
  readonly device: string
}

/**
 * Walks the chain of every journal of an incident, then compares them with the heads that closings sealed,
 * and each piece of evidence with its entry. Names each line and each piece that is not as it was.
 * Reads the bytes again from the disk: what is in memory proves nothing. Rejects with NOT_FOUND or a StorageError.
 *
 * Taking away the closing entry, last of its file, leaves no trace in the files: only the code on paper tells.
 *
 * @param options.quick looks for the pieces of evidence without reading them
 * @param options.signal ends the reading of pieces when nobody waits for it any more; rejects with its reason then
 */
export async function verifyIncident(
  dataDir: string,
  incidentId: string,
  {
    quick = false,
    signal,
  }: { readonly quick?: boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<Verification> {
  const files = await listJournalFiles(dataDir, incidentId)
  if (files.length === 0) throw notFound()
  const journals = await Promise.all(
    files.map(async ({ file, device, copy }) => {
      const place = { file: basename(file), incidentId, device }
      return { device, copy, ...walk(await readBytes(file), place) }
    }),
  )
  const entries = entriesOf(journals)
  const seals = verifySeals(journals)
  const evidence = await verifyEvidence(dataDir, incidentId, entries, { quick, signal })
  const problems = [
    ...journals.flatMap((journal) => journal.problems),
    ...seals.problems,
    ...evidence.problems,
  ]
  return {
    ok: problems.length === 0,
    entries: entries.length,
    pieces: evidence.pieces,
    problems,
    ...(seals.seal && { seal: seals.seal }),
    unsealed: seals.unsealed,
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw asStorageError(error, file)
  }
}

/** The chain of one journal alone: neither seals nor evidence. Pure. */
export function verifyJournal(
  bytes: Buffer,
  place: JournalPlace,
): { readonly entries: number; readonly problems: JournalProblem[] } {
  const { lines, problems } = walk(bytes, place)
  return { entries: lines.filter((event) => event !== undefined).length, problems }
}

function walk(
  bytes: Buffer,
  place: JournalPlace,
): { readonly lines: readonly (Event | undefined)[]; readonly problems: JournalProblem[] } {
  const { lines, tail } = splitLines(bytes)
  const problems: JournalProblem[] = []
  const events: (Event | undefined)[] = []
  let previous: Event | undefined

  const report = (line: number, code: JournalProblem['code'], message: string, event?: Event) =>
    problems.push({
      file: place.file,
      line,
      code,
      message,
      ...(event && { entryId: event.id }),
    })

  for (const [index, bytes] of lines.entries()) {
    const read = readLine(bytes.toString('utf8'))
    const line = index + 1
    if (read.state === 'unreadable') {
      events.push(undefined)
      report(line, 'unreadable', 'This line is not an entry')
      continue
    }
    const { event } = read
    events.push(event)
    // Reading replaces bytes that are no text by « \ufffd », which a person may also have typed.
    if (read.state === 'altered' || !isUtf8(bytes)) {
      report(line, 'altered', 'This entry is not what was written', event)
    }
    if (event.prev !== (previous?.hash ?? '')) {
      report(line, 'broken-chain', 'An entry was removed, inserted or moved before this one', event)
    }
    if (event.incidentId !== place.incidentId || event.device !== place.device) {
      report(line, 'foreign', 'This entry belongs to another incident or computer', event)
    }
    if (previous && event.recordedAt <= previous.recordedAt) {
      report(line, 'misplaced', 'This entry is older than the one before it', event)
    }
    previous = event
  }
  if (tail.length > 0) report(lines.length + 1, 'unreadable', 'The last line is cut')
  return { lines: events, problems }
}

const lineFeed = 0x0a

function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly tail: Buffer } {
  const lines: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return { lines, tail: bytes.subarray(start) }
}

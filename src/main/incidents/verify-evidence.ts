import { createHash } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Event, EventOf, JournalProblem } from '../../shared/incident.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { atMost } from './at-most.ts'
import { evidenceFolder } from './incident-files.ts'

/** Pieces read at once: a phone's video must not fill the memory, nor the disk's queue. */
const atOnce = 2

type Added = EventOf<'evidenceAdded'>
type Fault = Pick<JournalProblem, 'code' | 'message'>

/**
 * Compares each piece of evidence with what its entries say of it. Rejects with a StorageError.
 *
 * @param options.quick only presence and size, without reading the pieces
 * @param options.signal ends it between two chunks when nobody waits for it any more; rejects with its reason then
 */
export async function verifyEvidence(
  dataDir: string,
  incidentId: string,
  events: readonly Event[],
  { quick, signal }: Reading,
): Promise<{ readonly pieces: number; readonly problems: readonly JournalProblem[] }> {
  const folder = evidenceFolder(dataDir, incidentId)
  const pieces = byName(events.filter(isAdded))
  const problems = new Map<string, readonly JournalProblem[]>()
  // A link could lead anywhere on this computer: neither the folder nor a piece may be one.
  const here = (await statOf(folder))?.isDirectory() ?? false
  await atMost(atOnce, [...pieces], async ([name, entries]) => {
    signal?.throwIfAborted()
    const found = here ? await look(join(folder, name), { quick, signal }) : undefined
    problems.set(
      name,
      entries.flatMap((entry) => problemOf(entry, found)),
    )
  })
  // In the order of the entries, whichever piece was read first.
  return {
    pieces: pieces.size,
    problems: [...pieces.keys()].flatMap((name) => problems.get(name) ?? []),
  }
}

type Reading = { readonly quick: boolean; readonly signal?: AbortSignal | undefined }
type Found = { readonly size: number; readonly sha256?: string }

async function look(file: string, { quick, signal }: Reading): Promise<Found | undefined> {
  const stats = await statOf(file)
  if (!stats?.isFile()) return undefined
  return { size: stats.size, ...(!quick && { sha256: await hashOfFile(file, signal) }) }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, path)
  }
}

async function hashOfFile(file: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file, signal && { signal })) hash.update(chunk)
  } catch (error) {
    signal?.throwIfAborted()
    throw asStorageError(error, file)
  }
  return hash.digest('hex')
}

function problemOf(entry: Added, found: Found | undefined): readonly JournalProblem[] {
  const fault = faultOf(entry, found)
  return fault ? [{ file: `evidence/${nameOf(entry)}`, entryId: entry.id, ...fault }] : []
}

function faultOf(entry: Added, found: Found | undefined): Fault | undefined {
  if (!found) return { code: 'evidence-missing', message: 'This piece of evidence is not there' }
  const sameHash = found.sha256 === undefined || found.sha256 === entry.sha256
  return found.size === entry.size && sameHash
    ? undefined
    : { code: 'evidence-altered', message: 'This piece of evidence is not the one that was added' }
}

function byName(entries: readonly Added[]): ReadonlyMap<string, readonly Added[]> {
  const groups = new Map<string, Added[]>()
  for (const entry of entries) {
    const name = nameOf(entry)
    groups.set(name, [...(groups.get(name) ?? []), entry])
  }
  return groups
}

function isAdded(event: Event): event is Added {
  return event.kind === 'evidenceAdded'
}

function nameOf({ sha256, extension }: Added): string {
  return `${sha256}.${extension}`
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Event, JournalProblem, Verification } from '../../shared/incident.ts'
import { readLine } from './event-line.ts'
import { listJournalFiles } from './incident-files.ts'
import { notFound } from './refusal.ts'

/** Where a journal should be: a line that belongs to another incident or device was moved there. */
export type JournalPlace = {
  readonly file: string
  readonly incidentId: string
  readonly device: string
}

/**
 * Walks the chain of every journal of an incident and names each line that is not as it was signed.
 * Reads the bytes again from the disk: what is in memory proves nothing. Rejects with NOT_FOUND.
 */
export async function verifyIncident(dataDir: string, incidentId: string): Promise<Verification> {
  const files = await listJournalFiles(dataDir, incidentId)
  if (files.length === 0) throw notFound()
  const results = await Promise.all(
    files.map(async ({ file, device }) =>
      verifyText(await readFile(file, 'utf8'), { file: basename(file), incidentId, device }),
    ),
  )
  const problems = results.flatMap((result) => result.problems)
  const entries = results.reduce((sum, result) => sum + result.entries, 0)
  return { ok: problems.length === 0, entries, problems }
}

/** The same for the text of one journal. Pure. */
export function verifyText(
  text: string,
  place: JournalPlace,
): { readonly entries: number; readonly problems: JournalProblem[] } {
  const lines = text.split('\n')
  const tail = lines.pop() ?? ''
  const problems: JournalProblem[] = []
  let previous: Event | undefined
  let entries = 0

  const report = (line: number, code: JournalProblem['code'], message: string, event?: Event) =>
    problems.push({
      file: place.file,
      line,
      code,
      message,
      ...(event && { entryId: event.id }),
    })

  for (const [index, text] of lines.entries()) {
    const read = readLine(text)
    const line = index + 1
    if (read.state === 'unreadable') {
      report(line, 'unreadable', 'This line is not an entry')
      continue
    }
    const { event } = read
    entries += 1
    if (read.state === 'altered') {
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
  if (tail !== '') report(lines.length + 1, 'unreadable', 'The last line is cut')
  return { entries, problems }
}

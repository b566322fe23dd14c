import type { Head, IncidentView } from '../../shared/incident.ts'
import { listJournalFiles } from './incident-files.ts'
import { readJournal } from './read-journals.ts'

/**
 * How far the other devices' journals go at this moment, for the closing entry to seal.
 * A half-delivered last line is not sealed: it is not there yet. A journal that a sync tool took away for a moment
 * is sealed as it was last seen. Rejects with a StorageError.
 */
export async function headsOfOthers(
  dataDir: string,
  view: Pick<IncidentView, 'id' | 'entries'>,
  own: string,
): Promise<readonly Head[]> {
  const files = await listJournalFiles(dataDir, view.id)
  const others = files.filter(({ device, copy }) => device !== own && !copy)
  const read = await Promise.all(
    others.map(async (file): Promise<Head | undefined> => {
      const { events, lines } = await readJournal(file)
      const last = events.at(-1)
      return last && { device: file.device, entries: lines, hash: last.hash }
    }),
  )
  const heads = read.filter((head) => head !== undefined)
  const found = new Set([own, ...heads.map(({ device }) => device)])
  return [...heads, ...headsSeen(view).filter(({ device }) => !found.has(device))]
}

function headsSeen({ entries }: Pick<IncidentView, 'entries'>): readonly Head[] {
  const heads = new Map<string, Head>()
  // In the order of writing, which is that of each file.
  for (const { device, hash } of entries) {
    heads.set(device, { device, entries: (heads.get(device)?.entries ?? 0) + 1, hash })
  }
  return [...heads.values()]
}

import { setImmediate as turn } from 'node:timers/promises'
import type { IncidentStore } from './incidents/store.ts'
import type { Search } from './search/search.ts'

/** Entries of incidents indexed at start. Older incidents are found by their title and summary. */
const entriesIndexed = 10_000
/** Open incidents read in advance: those a person is likely to go to first. */
const readAhead = 4
/** Incidents indexed between two turns of the event loop. */
const atOnce = 20

/**
 * Gives the search what the folder already holds, the newest first, without making anything wait.
 * Rejects with a StorageError when the folder cannot be read.
 */
export async function indexIncidents(store: IncidentStore, search: Search): Promise<void> {
  let left = entriesIndexed
  for (const [count, { summary, closingSummary }] of (await store.all()).entries()) {
    const view = left > 0 ? await store.read(summary.id).catch(() => undefined) : undefined
    left -= view?.entries.length ?? 0
    await search.setIncident(
      view ?? { ...summary, ...(closingSummary !== undefined && { closingSummary }), entries: [] },
    )
    if (count % atOnce === 0) await turn()
  }
}

/** Takes the newest open incidents into memory: the first look at one then waits for nothing. Never rejects. */
export async function readOpenIncidents(store: IncidentStore): Promise<void> {
  const cores = await store.all().catch(() => [])
  const open = cores.filter(({ summary }) => summary.status !== 'closed').slice(0, readAhead)
  for (const { summary } of open) await store.get(summary.id).catch(() => undefined)
}

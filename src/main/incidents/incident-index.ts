import type { StorageProblem } from '../../shared/contract.ts'
import { atMost } from './at-most.ts'
import { type Core, summaryAt } from './core.ts'
import type { CoreCache } from './core-cache.ts'
import { incidentFolder, listIncidentIds } from './incident-files.ts'
import { type ListPage, type ListQuery, pageOf } from './list-page.ts'

/** What the list is made from: every incident of the folder in short, kept in step with the journals. */
export type IncidentIndex = {
  /** Newest first. Rejects with INVALID for a foreign cursor, or a StorageError when the folder cannot be read. */
  list(query: ListQuery): Promise<ListPage>
  /** Every incident, newest first. */
  all(): Promise<readonly Core[]>
  /** Takes what was just folded. Undefined: the incident is not there (yet). */
  put(id: string, core: Core | undefined): void
  stampsOf(id: string): string | undefined
  /** Looks for what changed on the disk since: the open incidents each time, the others in turn. */
  sweep(): Promise<void>
  /** Writes the cache if there is anything new. Never rejects. */
  save(): Promise<void>
}

export type IncidentIndexOptions = {
  readonly dataDir: string
  readonly cache: CoreCache | undefined
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
  /** The state of an incident's files, as `Core.stamps` holds it. Rejects with a StorageError. */
  readonly stamp: (id: string) => Promise<string>
  /** Reads the journals anew and calls `put`. Rejects with a StorageError. */
  readonly read: (id: string) => Promise<void>
  /** Told of an incident that was known and is not there any more. */
  readonly onGone?: ((id: string) => void) | undefined
}

/** Up to so many incidents, each list looks at every journal file: some 30 ms. Beyond, at those it shows. */
const fewIncidents = 200
/** Closed incidents looked at in one sweep. */
const sweptAtOnce = 100
/** Files read at once: Node has four threads for them, a network share likes a few more in flight. */
const readAtOnce = 16

export function createIncidentIndex(options: IncidentIndexOptions): IncidentIndex {
  const { dataDir, cache, now, onProblem, stamp, read, onGone } = options
  const cores = new Map<string, Core>()
  const refreshing = new Map<string, Promise<void>>()
  let dirty = false
  let sweepFrom = 0
  let loading: Promise<void> | undefined

  /** What the last run knew; later answers replace it line by line. */
  function loadCache(): Promise<void> {
    loading ??= (async () => {
      const known = (await cache?.load().catch(() => undefined)) ?? new Map<string, Core>()
      for (const [id, core] of known) if (!cores.has(id)) cores.set(id, core)
    })()
    return loading
  }

  /** Two lists asked at once read each incident once. */
  function refresh(id: string): Promise<void> {
    const running = refreshing.get(id)
    if (running) return running
    const started = look(id).finally(() => refreshing.delete(id))
    refreshing.set(id, started)
    return started
  }

  async function look(id: string): Promise<void> {
    try {
      const before = cores.get(id)
      if (!before || before.stamps !== (await stamp(id))) await read(id)
    } catch {
      onProblem({ file: incidentFolder(dataDir, id), code: 'unreadable-folder' })
      forget(id)
    }
  }

  function forget(id: string): void {
    if (!cores.delete(id)) return
    dirty = true
    onGone?.(id)
  }

  /** Takes in the new names, lets go of those that are gone; then looks at the files of some. */
  async function follow(choose: (ids: readonly string[]) => readonly string[]): Promise<void> {
    await loadCache()
    const ids = await listIncidentIds(dataDir)
    const there = new Set(ids)
    for (const id of [...cores.keys()]) if (!there.has(id)) forget(id)
    const chosen = new Set(choose(ids))
    for (const id of ids) if (!cores.has(id)) chosen.add(id)
    // The newest first: they are what is looked at, and what the search wants whole.
    await atMost(readAtOnce, [...chosen].reverse(), refresh)
  }

  function isOpen(id: string): boolean {
    return cores.get(id)?.summary.status !== 'closed'
  }

  function page(query: ListQuery): ListPage {
    const instant = now()
    return pageOf(
      [...cores.values()].map((core) => summaryAt(core, instant)),
      query,
    )
  }

  return {
    async list(query) {
      await follow((ids) => (ids.length <= fewIncidents ? ids : []))
      const first = page(query)
      if (cores.size <= fewIncidents) return first
      await atMost(
        readAtOnce,
        first.items.map(({ id }) => id),
        refresh,
      )
      return page(query)
    },

    async all() {
      await follow((ids) => (ids.length <= fewIncidents ? ids : []))
      return [...cores.values()].sort((a, b) => (a.summary.openedAt < b.summary.openedAt ? 1 : -1))
    },

    put(id, core) {
      if (!core) return forget(id)
      cores.set(id, core)
      dirty = true
    },

    stampsOf: (id) => cores.get(id)?.stamps,

    async sweep() {
      await follow((ids) => {
        const closed = ids.filter((id) => !isOpen(id))
        const turn = closed.slice(sweepFrom, sweepFrom + sweptAtOnce)
        sweepFrom = sweepFrom + sweptAtOnce >= closed.length ? 0 : sweepFrom + sweptAtOnce
        return [...ids.filter(isOpen), ...turn]
      })
    },

    async save() {
      if (!dirty || !cache) return
      dirty = false
      await cache.save(cores).catch(() => {
        dirty = true
      })
    },
  }
}

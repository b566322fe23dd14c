import { z } from 'zod'
import { openDocument } from '../storage/document.ts'
import { type Core, isCore } from './core.ts'

/** Changes with the shape of a core: a cache of another version is made again. */
const version = 1

/**
 * A core is only looked at, not parsed: it is a cache of ours, 10 000 of them are read before the first page,
 * and what the page shows goes through the contract’s schema anyway.
 */
const cacheSchema = z.object({
  version: z.literal(version),
  dataDir: z.string(),
  cores: z.record(z.string(), z.unknown()),
})
type Cache = z.infer<typeof cacheSchema>

export type CoreCache = {
  /** What the last run knew of this data folder, read once. Empty when there is no cache, or it cannot be read. */
  load(): Promise<ReadonlyMap<string, Core>>
  /** Rejects with a StorageError: nothing is lost then but the time to make it again. */
  save(cores: ReadonlyMap<string, Core>): Promise<void>
}

/** The list of incidents kept in the person's own folder: it can be deleted at any time. */
export function openCoreCache(file: string, dataDir: string): CoreCache {
  const open = openDocument<Cache>({
    file,
    schema: cacheSchema,
    initial: { version, dataDir, cores: {} },
    compact: true,
    // A cache that cannot be read is no loss and no news.
    onProblem: () => undefined,
  })
  const cores = open.then((document) => {
    const cache = document.get()
    if (cache.dataDir !== dataDir) return new Map<string, Core>()
    return new Map(
      Object.entries(cache.cores).filter((pair): pair is [string, Core] => isCore(pair[1])),
    )
  })
  return {
    load: () => cores,
    async save(cores) {
      await (await open).set({ version, dataDir, cores: Object.fromEntries(cores) })
    },
  }
}

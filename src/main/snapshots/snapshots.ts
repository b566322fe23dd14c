import { dirname, join, resolve } from 'node:path'
import type { Snapshot, StorageProblem } from '../../shared/contract.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError, StorageError } from '../storage/storage-error.ts'
import { holdsData, listDataFiles, sweepFolder, sweepIncidents } from './data-files.ts'
import { isUnfinished, makeName, readName } from './names.ts'
import { copyTo, listIn, needFree, removeFrom, snapshotIn } from './place.ts'
import { putFile } from './put-file.ts'
import { restoreFrom } from './restore.ts'
import { isSameDay, newestFirst, outdated } from './retention.ts'
import { zipFolder } from './zip-folder.ts'

/** Daily copies of the data folder, kept thirty days, in one place or two. */
export type Snapshots = {
  /** Of both places, the newest first. A place that cannot be read is simply absent. */
  list(): Promise<{ folder: string; items: Snapshot[] }>
  /** Copies the data now. Rejects with a StorageError, and then nothing is left behind. */
  take(): Promise<Snapshot>
  /**
   * Saves what is there, then brings back what is missing or damaged.
   * Rejects with SnapshotNotFound, or a StorageError: when the saving failed nothing was restored.
   */
  restore(which: Pick<Snapshot, 'name' | 'place'>): Promise<{ saved: Snapshot; restored: string[] }>
  /** Takes today's if there is none, and lets go of the old ones. Never rejects: problems are told. */
  daily(): Promise<void>
}

export type SnapshotsOptions = {
  readonly dataDir: string
  readonly folder: string
  /** The second folder, empty for none: asked each time, a person may change it. */
  readonly second: () => string
  readonly now: () => Date
  readonly onProblem: (problem: StorageProblem) => void
}

/** No snapshot of ours has this name in that place. */
export class SnapshotNotFound extends Error {
  override readonly name = 'SnapshotNotFound'
}

type Place = { readonly place: Snapshot['place']; readonly at: string }

/** Opens the snapshots of a data folder. Reads and writes nothing before it is asked. */
export function openSnapshots({
  dataDir,
  folder,
  second,
  now,
  onProblem,
}: SnapshotsOptions): Snapshots {
  let last: Promise<unknown> = Promise.resolve()

  /** Two never run at once: a restore must not be copied half done. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work)
    last = next
    return next
  }

  /** The second folder, or undefined when none is set, or the first is named again. */
  function other(): string | undefined {
    const at = second()
    return at === '' || resolve(at) === resolve(folder) ? undefined : at
  }

  function places(): readonly Place[] {
    const at = other()
    const first: Place = { place: 'first', at: folder }
    return at === undefined ? [first] : [first, { place: 'second', at }]
  }

  async function list(): Promise<Snapshot[]> {
    const items = await Promise.all(places().map(({ place, at }) => listIn(at, place)))
    return items.flat().sort(newestFirst)
  }

  async function take(beforeRestore = false): Promise<Snapshot> {
    const files = await listDataFiles(dataDir)
    const name = await freeName(beforeRestore)
    const file = join(folder, name)
    await makeFolder(folder).catch((error: unknown) => {
      throw asStorageError(error, folder)
    })
    await putFile(
      file,
      (handle) => zipFolder(handle, dataDir, files),
      () => needFree(file),
    )
    await copyToSecond(name)
    const taken = await snapshotIn(folder, name, 'first')
    if (!taken) throw new StorageError('missing', file)
    return taken
  }

  async function freeName(beforeRestore: boolean): Promise<string> {
    const taken = new Set((await list()).map(({ name }) => name))
    const instant = now()
    for (let turn = 0; ; turn += 1) {
      const name = makeName(instant, beforeRestore, turn)
      if (!taken.has(name)) return name
    }
  }

  /** The first place has it: a second one that cannot be reached is said, and costs nothing else. */
  async function copyToSecond(name: string): Promise<void> {
    const at = other()
    if (at === undefined) return
    await copyTo(at, folder, name).catch(() => onProblem({ file: at, code: 'snapshot-failed' }))
  }

  async function fileOf({ name, place }: Pick<Snapshot, 'name' | 'place'>): Promise<string> {
    const at = places().find((each) => each.place === place)?.at
    const found = at !== undefined && (await snapshotIn(at, name, place))
    if (at === undefined || !found) throw new SnapshotNotFound(name)
    return join(at, name)
  }

  async function restore(which: Pick<Snapshot, 'name' | 'place'>) {
    const file = await fileOf(which)
    const saved = await take(true)
    return { saved, restored: [...(await restoreFrom(file, dataDir))] }
  }

  async function daily(): Promise<void> {
    for (const { at } of places()) await sweepFolder(at, isUnfinished)
    if (!(await holdsData(dataDir))) return
    const items = await listIn(folder, 'first')
    const today = items.filter(({ takenAt }) => isSameDay(takenAt, now()))
    try {
      // What a restore saved is the state before it: the day still deserves its own.
      if (today.some(({ name }) => readName(name)?.beforeRestore === false)) await fillSecond(today)
      else await takeDaily()
    } finally {
      // Also when the disk is full: letting go of the old ones is what makes room.
      for (const { place, at } of places()) {
        for (const { name } of outdated(await listIn(at, place), now())) await removeFrom(at, name)
      }
    }
  }

  async function takeDaily(): Promise<void> {
    await sweepIncidents(dataDir)
    await take()
  }

  /** A key that was away this morning gets today's when it is back. */
  async function fillSecond(today: readonly Snapshot[]): Promise<void> {
    const at = other()
    if (at === undefined) return
    const there = new Set((await listIn(at, 'second')).map(({ name }) => name))
    for (const { name } of today) if (!there.has(name)) await copyToSecond(name)
  }

  /** The name of a zip that was never made says nothing, and would be a new problem each time: its folder is named. */
  function tell(error: unknown): void {
    const { file } = asStorageError(error, folder)
    onProblem({ file: dirname(file) === folder ? folder : file, code: 'snapshot-failed' })
  }

  return {
    list: async () => ({ folder, items: await list() }),
    take: () => inTurn(() => take()),
    restore: (which) => inTurn(() => restore(which)),
    daily: () => inTurn(() => daily().catch(tell)),
  }
}

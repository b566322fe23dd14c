import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot, StorageProblem } from '../../shared/contract.ts'
import { asStorageError, StorageError } from '../storage/storage-error.ts'
import { listDataFiles } from './data-files.ts'
import { isSameDay, makeName, outdated, readName } from './names.ts'
import { copyTo, listIn, putIn, removeFrom, sweepIn } from './place.ts'
import { restoreFrom } from './restore.ts'
import { writeZip } from './zip.ts'

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

/** No snapshot of ours has this name. */
export class SnapshotNotFound extends Error {}

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

  async function list(): Promise<Snapshot[]> {
    const other = second()
    const items = [
      ...(await listIn(folder, 'first')),
      ...(other === '' ? [] : await listIn(other, 'second')),
    ]
    return items.sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))
  }

  async function take(beforeRestore = false): Promise<Snapshot> {
    const files = await listDataFiles(dataDir)
    const name = await freeName(beforeRestore)
    await putIn(folder, name, async (temporary) => {
      const handle = await open(temporary, 'wx', 0o600)
      try {
        await writeZip(handle, dataDir, files)
      } finally {
        await handle.close()
      }
    })
    await copyToSecond(name)
    const { size } = await stat(join(folder, name))
    return { name, place: 'first', takenAt: readName(name)?.takenAt ?? '', bytes: size }
  }

  async function freeName(beforeRestore: boolean): Promise<string> {
    const taken = new Set((await list()).map(({ name }) => name))
    for (let turn = 0; ; turn += 1) {
      const name = makeName(now(), beforeRestore, turn)
      if (!taken.has(name)) return name
    }
  }

  /** The first place has it: a second one that cannot be reached is said, and costs nothing else. */
  async function copyToSecond(name: string): Promise<void> {
    const other = second()
    if (other === '') return
    await copyTo(other, folder, name).catch(() =>
      onProblem({ file: other, code: 'snapshot-failed' }),
    )
  }

  async function fileOf({ name, place }: Pick<Snapshot, 'name' | 'place'>): Promise<string> {
    const from = place === 'first' ? folder : second()
    if (readName(name) === undefined || from === '') throw new SnapshotNotFound()
    const known = await listIn(from, place)
    if (!known.some((item) => item.name === name)) throw new SnapshotNotFound()
    return join(from, name)
  }

  async function daily(): Promise<void> {
    await Promise.all([sweepIn(folder), ...(second() === '' ? [] : [sweepIn(second())])])
    const files = await listDataFiles(dataDir)
    if (!files.some((file) => /^incidents\/|^profile\.json$/.test(file))) return
    const items = await listIn(folder, 'first')
    const today = items.filter(({ takenAt }) => isSameDay(takenAt, now()))
    if (today.some(({ name }) => readName(name)?.beforeRestore === false)) await fillSecond(today)
    else await take()
    for (const [place, at] of [
      ['first', folder],
      ['second', second()],
    ] as const) {
      if (at === '') continue
      for (const { name } of outdated(await listIn(at, place), now())) await removeFrom(at, name)
    }
  }

  /** A key that was away this morning gets today's when it is back. */
  async function fillSecond(today: readonly Snapshot[]): Promise<void> {
    const other = second()
    if (other === '') return
    const there = new Set((await listIn(other, 'second')).map(({ name }) => name))
    for (const { name } of today) if (!there.has(name)) await copyToSecond(name)
  }

  return {
    list: async () => ({ folder, items: await list() }),
    take: () => inTurn(() => take()),
    restore: (which) =>
      inTurn(async () => {
        const file = await fileOf(which)
        const saved = await take(true)
        return { saved, restored: [...(await restoreFrom(file, dataDir))] }
      }),
    daily: () =>
      inTurn(() =>
        daily().catch((error: unknown) => {
          const { file } = asStorageError(error, folder)
          onProblem({
            file: error instanceof StorageError ? file : folder,
            code: 'snapshot-failed',
          })
        }),
      ),
  }
}

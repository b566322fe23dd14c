import { randomBytes } from 'node:crypto'
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Snapshot } from '../../shared/contract.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError } from '../storage/storage-error.ts'
import { syncFolder } from '../storage/sync-folder.ts'
import { readName } from './names.ts'

/** The snapshots in a folder; none where it cannot be read. */
export async function listIn(
  folder: string,
  place: Snapshot['place'],
): Promise<readonly Snapshot[]> {
  const names = await readdir(folder).catch(() => [])
  const items = await Promise.all(
    names.map(async (name) => {
      const read = readName(name)
      const found = read && (await stat(join(folder, name)).catch(() => undefined))
      return read && found?.isFile()
        ? { name, place, takenAt: read.takenAt, bytes: found.size }
        : undefined
    }),
  )
  return items.filter((item) => item !== undefined)
}

/**
 * Writes a new file in a folder: whole under its name, or not at all. Rejects with a StorageError.
 *
 * @param fill writes the bytes, flushes nothing
 */
export async function putIn(
  folder: string,
  name: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const file = join(folder, name)
  const temporary = `${file}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await makeFolder(folder)
    await fill(temporary)
    const handle = await open(temporary, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    await syncFolder(folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asStorageError(error, file)
  }
}

/** The second place is never made from nothing: a key that is not plugged in must not become a folder here. */
export async function copyTo(folder: string, from: string, name: string): Promise<void> {
  try {
    await stat(dirname(folder))
  } catch (error) {
    throw asStorageError(error, folder)
  }
  await putIn(folder, name, (temporary) => copyFile(join(from, name), temporary))
}

/** No copy of ours lasts this long, in milliseconds. */
const oldEnoughMs = 3_600_000
const leftover = /^sang-froid-.*\.zip\.\d+\.[0-9a-f]{12}\.tmp$/

/** A process killed in the middle leaves its temporary file. Never rejects. */
export async function sweepIn(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => leftover.test(each))) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > oldEnoughMs) await removeFrom(folder, name)
  }
}

export async function removeFrom(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true }).catch(() => undefined)
}

import { type FileHandle, lstat, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '../../shared/contract.ts'
import { asStorageError, errnoOf, StorageError } from '../storage/storage-error.ts'
import { readName } from './names.ts'
import { putFile } from './put-file.ts'

/** The snapshots in a folder; none where it cannot be read. */
export async function listIn(
  folder: string,
  place: Snapshot['place'],
): Promise<readonly Snapshot[]> {
  const names = await readdir(folder).catch(() => [])
  const items = await Promise.all(names.map((name) => snapshotIn(folder, name, place)))
  return items.filter((item) => item !== undefined)
}

/** Undefined when the name is none of ours, or no file is there under it: a link could lead anywhere. */
export async function snapshotIn(
  folder: string,
  name: string,
  place: Snapshot['place'],
): Promise<Snapshot | undefined> {
  const read = readName(name)
  const found = read && (await lstat(join(folder, name)).catch(() => undefined))
  return read && found?.isFile()
    ? { name, place, takenAt: read.takenAt, bytes: found.size }
    : undefined
}

/**
 * Copies a snapshot to the second place. Only that folder itself is made, never those above it: a key that is not
 * plugged in must not become a folder of this computer. Rejects with a StorageError.
 */
export async function copyTo(folder: string, from: string, name: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw asStorageError(error, folder)
  }
  const target = join(folder, name)
  await putFile(
    target,
    (handle) => copyBytes(join(from, name), handle),
    () => needFree(target),
  )
}

async function copyBytes(file: string, to: FileHandle): Promise<void> {
  const source = await open(file, 'r').catch((error: unknown) => {
    throw asStorageError(error, file)
  })
  try {
    for await (const part of source.createReadStream({ autoClose: false })) await to.writeFile(part)
  } finally {
    await source.close()
  }
}

/** Another snapshot is never replaced. Rejects with a StorageError when the name is taken. */
export async function needFree(file: string): Promise<void> {
  const found = await lstat(file).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  })
  if (found) throw new StorageError('changed', file)
}

/** Never rejects: what cannot be removed now will be tried again tomorrow. */
export async function removeFrom(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true }).catch(() => undefined)
}

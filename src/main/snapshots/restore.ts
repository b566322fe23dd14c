import { createHash } from 'node:crypto'
import { lstat, readFile, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError, errnoOf, StorageError } from '../storage/storage-error.ts'
import { kindOf } from './layout.ts'
import { mergeJournal } from './merge-journal.ts'
import { putFile } from './put-file.ts'
import { withZip, type ZipItem } from './unzip.ts'

/**
 * Brings back from a snapshot what is missing or damaged in the data folder. Nothing is ever taken away.
 * The whole zip is checked before the first file is written.
 * Rejects with a StorageError: `unreadable` for a zip that cannot be trusted, `full` when what it holds has no room.
 *
 * @returns the paths that were written
 */
export async function restoreFrom(file: string, dataDir: string): Promise<readonly string[]> {
  return withZip(file, async (items) => {
    const wanted = items.filter(({ path }) => kindOf(path) !== 'other')
    await needRoom(wanted, dataDir)
    for (const { path } of wanted) await needOwnFolders(dataDir, path)
    for (const item of wanted) await item.check()
    const written: string[] = []
    for (const item of wanted) if (await bringBack(item, dataDir)) written.push(item.path)
    return written
  })
}

/** What the zip would add to the disk must fit there: also what stops one made to unfold without end. */
async function needRoom(items: readonly ZipItem[], dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir).catch((error: unknown) => {
    throw asStorageError(error, dataDir)
  })
  let needed = 0
  for (const { path, size } of items) {
    const present = await lstat(join(dataDir, path)).catch(() => undefined)
    needed += Math.max(0, size - (present?.size ?? 0))
  }
  if (needed > bavail * bsize) throw new StorageError('full', dataDir)
}

/** No folder on the way may be a link: it could lead out of the data folder. Rejects with a StorageError. */
async function needOwnFolders(dataDir: string, path: string): Promise<void> {
  const folder = dirname(path)
  if (folder === '.') return
  await needOwnFolders(dataDir, folder)
  const found = await present(join(dataDir, folder))
  if (found && !found.isDirectory()) throw new StorageError('denied', join(dataDir, folder))
}

/** A file that changes while it is being repaired is read again, this many times. */
const maxTries = 5

/** Whether the file was written. Rejects with a StorageError. */
async function bringBack(item: ZipItem, dataDir: string): Promise<boolean> {
  const file = join(dataDir, item.path)
  for (let attempt = 1; ; attempt += 1) {
    const stamp = await stampOf(file)
    const bytes = await restored(item, file)
    if (bytes === undefined) return false
    try {
      await makeFolder(dirname(file)).catch((error: unknown) => {
        throw asStorageError(error, dirname(file))
      })
      await putFile(
        file,
        (handle) => handle.writeFile(bytes),
        async () => {
          // A line was written, or the sync delivered a newer file: it must not be replaced by an older one.
          if ((await stampOf(file)) !== stamp) throw new StorageError('changed', file)
        },
      )
      return true
    } catch (error) {
      const changed = error instanceof StorageError && error.reason === 'changed'
      if (!changed || attempt === maxTries) throw error
    }
  }
}

/** What the file must hold, or undefined when it is right as it is. */
async function restored(item: ZipItem, file: string): Promise<Buffer | undefined> {
  const found = await present(file)
  if (!found) return item.bytes()
  // A link was put there on purpose; what it leads to is not ours to write.
  if (found.isSymbolicLink()) return undefined
  const kind = kindOf(item.path)
  if (kind === 'aside') return undefined
  const now = await read(file)
  if (kind === 'journal') {
    const merged = mergeJournal(await item.bytes(), now)
    return merged.equals(now) ? undefined : merged
  }
  // A newer profile stays; a broken one does not, nor is it replaced by another broken one.
  const isGood = kind === 'profile' ? isJson : (bytes: Buffer) => isNamedByContent(item.path, bytes)
  if (isGood(now)) return undefined
  const saved = await item.bytes()
  return isGood(saved) ? saved : undefined
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw asStorageError(error, file)
  })
}

async function present(file: string) {
  return lstat(file).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  })
}

async function stampOf(file: string): Promise<string> {
  const found = await present(file)
  return found ? `${found.ino}:${found.size}:${found.mtimeMs}` : ''
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}

function isNamedByContent(path: string, bytes: Buffer): boolean {
  return basename(path).startsWith(`${createHash('sha256').update(bytes).digest('hex')}.`)
}

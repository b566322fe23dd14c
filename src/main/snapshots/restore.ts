import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError, errnoOf, StorageError } from '../storage/storage-error.ts'
import { syncFolder } from '../storage/sync-folder.ts'
import { isRestorable } from './data-files.ts'
import { mergeJournal } from './merge-journal.ts'
import { withZip, type ZipItem } from './zip.ts'

/**
 * Brings back from a snapshot what is missing or damaged in the data folder. Nothing is ever taken away.
 * The whole zip is read before the first file is written. Rejects with a StorageError.
 *
 * @returns the paths that were written
 */
export async function restoreFrom(file: string, dataDir: string): Promise<readonly string[]> {
  return withZip(file, async (items) => {
    const wanted = items.filter(({ path }) => isRestorable(path))
    // A file of an unknown shape is none of ours; one that names a way out was made to harm.
    if (items.some(({ path }) => isHostile(path))) throw new StorageError('unreadable', file)
    for (const item of wanted) await item.bytes()
    const written: string[] = []
    for (const item of wanted) {
      const bytes = await restored(item, join(dataDir, item.path))
      if (bytes === undefined) continue
      await replace(join(dataDir, item.path), bytes)
      written.push(item.path)
    }
    return written
  })
}

function isHostile(path: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(path)
}

/** What the file must hold, or undefined when it is right as it is. */
async function restored(item: ZipItem, file: string): Promise<Buffer | undefined> {
  const present = await readPresent(file)
  const saved = await item.bytes()
  if (present === undefined) return saved
  if (item.path.endsWith('.jsonl')) {
    const merged = mergeJournal(saved, present)
    return merged.equals(present) ? undefined : merged
  }
  // A newer profile stays; a broken one does not.
  if (item.path.endsWith('.json')) return isJson(present) ? undefined : saved
  const [sha256] = basename(item.path).split('.')
  return hashOf(present) === sha256 || hashOf(saved) !== sha256 ? undefined : saved
}

async function readPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** All or nothing: a power cut leaves the file as it was, or as it must be. */
async function replace(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await makeFolder(dirname(file))
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asStorageError(error, file)
  }
}

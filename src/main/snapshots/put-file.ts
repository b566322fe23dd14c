import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { syncFolder } from '../storage/sync-folder.ts'

/**
 * Puts a file in place whole, or not at all: written beside, flushed, renamed, the folder flushed.
 * For its owner alone. The folder must be there. Rejects with a StorageError, and then leaves nothing behind.
 *
 * @param fill writes the bytes, one after the other
 * @param confirm called once they are on the disk: what it throws prevents the file from being put in place
 */
export async function putFile(
  file: string,
  fill: (handle: FileHandle) => Promise<void>,
  confirm: () => Promise<void> = async () => undefined,
): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await fill(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await confirm()
    await renamePatiently(temporary, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asStorageError(error, file)
  }
}

/** Virus scanners and sync tools of Windows hold a file for a moment after it appears: 12 tries over about 1.5 s. */
const renameTries = 12

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = ['EACCES', 'EPERM', 'EBUSY'].includes(errnoOf(error) ?? '')
      if (!held || attempt === renameTries || process.platform !== 'win32') throw error
      await wait(attempt * 20)
    }
  }
}

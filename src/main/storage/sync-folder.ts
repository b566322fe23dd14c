import { open } from 'node:fs/promises'
import { errnoOf } from './storage-error.ts'

/** What systems and network shares answer when they have no way to flush a folder. Not a refusal to write. */
const cannotFlush = ['EINVAL', 'EBADF', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EACCES']

/**
 * Makes a folder's list of names durable: without it a new file can vanish in a power cut
 * although its bytes were flushed. Windows cannot flush a folder and keeps names in its own journal.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!cannotFlush.includes(errnoOf(error) ?? '')) throw error
  }
}

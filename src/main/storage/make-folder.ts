import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './storage-error.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Makes a folder and those above it, durably: each new name is flushed in the folder that holds it.
 * Otherwise a power cut can take away a new folder with the flushed file inside.
 */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true }).catch((error: unknown) =>
    whyNot(folder, error),
  )
  if (first === undefined) return
  let made = folder
  while (made.length >= first.length && dirname(made) !== made) {
    made = dirname(made)
    await syncFolder(made)
  }
}

/**
 * Node says ENOENT when `mkdir -p` meets a read-only disk. Asked for one folder at a time it says what is so.
 * Rejects with the true reason.
 */
async function whyNot(folder: string, error: unknown): Promise<never> {
  if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
  try {
    await mkdir(folder)
  } catch (reason) {
    if (errnoOf(reason) !== 'ENOENT') throw reason
    return whyNot(dirname(folder), error)
  }
  throw error
}

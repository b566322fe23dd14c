import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/**
 * Makes a folder and those above it, durably: each new name is flushed in the folder that holds it.
 * Otherwise a power cut can take away a new folder with the flushed file inside.
 */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  let made = folder
  while (made.length >= first.length && dirname(made) !== made) {
    made = dirname(made)
    await syncFolder(made)
  }
}

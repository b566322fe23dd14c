import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/**
 * Writes a file that is named by its content, durably. Where it already is, nothing is done:
 * the same name means the same bytes. Never leaves a half-written file under the final name.
 */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  const existing = await stat(file).catch(() => undefined)
  if (existing?.size === bytes.length) return
  const temporary = `${file}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
  try {
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
    throw error
  }
}

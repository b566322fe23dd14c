import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isPackName, maxPackFileBytes } from '../../shared/pack-file.ts'
import type { GivenPack } from '../../shared/pack-offer.ts'

/**
 * Reads a file that the system handed to the app, for a person to look at. Undefined when it does not even bear the
 * name of a pack. Never rejects.
 */
export async function readGiven(path: string): Promise<GivenPack | undefined> {
  if (!isPackName(path)) return undefined
  const name = basename(path)
  const refused = (fault: 'unreadable' | 'too-large'): GivenPack => ({
    state: 'refused',
    name,
    fault,
  })
  try {
    // Before it is opened: opening a pipe would wait for ever.
    const found = await stat(path)
    if (!found.isFile()) return refused('unreadable')
    if (found.size > maxPackFileBytes) return refused('too-large')
    const handle = await open(path)
    try {
      // No more than was announced, should it grow meanwhile: a pack cut short is then refused as such.
      const bytes = new Uint8Array(found.size)
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return { state: 'read', name, file: new File([bytes.subarray(0, filled)], name) }
    } finally {
      await handle.close()
    }
  } catch {
    return refused('unreadable')
  }
}

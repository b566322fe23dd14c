import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { KnownDevice } from '../../shared/contract.ts'
import { deviceSchema } from '../../shared/incident.ts'
import { documentAdapter } from '../storage/document-adapter.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'

const presenceSchema = z.object({ device: deviceSchema, lastSeenAt: z.iso.datetime() })
type Presence = z.infer<typeof presenceSchema>

/**
 * Marks the data folder as the one in use, at start. Rejects with what the system said when it is not there,
 * or when nothing may be written in it.
 */
export async function markFolder(dataDir: string): Promise<void> {
  await mkdir(folderOf(dataDir)).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error
  })
}

/**
 * Rejects with a StorageError when this is not the folder that was marked: under a key that was pulled out, a bare
 * folder of this computer may remain, and nothing must be written there.
 */
export async function needMarkedFolder(dataDir: string): Promise<void> {
  try {
    await stat(folderOf(dataDir))
  } catch (error) {
    throw asStorageError(error, dataDir)
  }
}

/**
 * Says in the data folder that this computer is here: `<data>/devices/<device>.json`, one writer per file as everywhere.
 * The town's sync carries it, so that each screen can tell when the others were last heard of.
 * Rejects with a StorageError.
 */
export async function sayPresent(dataDir: string, device: string, now: Date): Promise<void> {
  await needMarkedFolder(dataDir)
  const adapter = documentAdapter<Presence>(fileOf(dataDir, device), { schema: presenceSchema })
  await adapter.write({ device, lastSeenAt: now.toISOString() })
}

/** The computers that ever said so, the most recent first. What cannot be read is left out. */
export async function listDevices(dataDir: string, own: string): Promise<readonly KnownDevice[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  const devices = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => readPresence(join(folderOf(dataDir), name), name.slice(0, -'.json'.length))),
  )
  return devices
    .filter((presence) => presence !== undefined)
    .map((presence) => ({ ...presence, own: presence.device === own }))
    .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
}

async function readPresence(file: string, device: string): Promise<Presence | undefined> {
  try {
    const presence = presenceSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    return presence.device === device ? presence : undefined
  } catch {
    return undefined
  }
}

function folderOf(dataDir: string): string {
  return join(dataDir, 'devices')
}

function fileOf(dataDir: string, device: string): string {
  return join(folderOf(dataDir), `${deviceSchema.parse(device)}.json`)
}

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deviceSchema, incidentIdSchema } from '../../shared/incident.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'

/** Where incidents live: `<data>/incidents/<incidentId>/<device>.jsonl`, evidence in `evidence/` beside. */
export function incidentsFolder(dataDir: string): string {
  return join(dataDir, 'incidents')
}

/** The folder of one incident. Only ever called with an identifier that the contract has checked. */
export function incidentFolder(dataDir: string, incidentId: string): string {
  return join(incidentsFolder(dataDir), incidentIdSchema.parse(incidentId))
}

export function journalFile(dataDir: string, incidentId: string, device: string): string {
  return join(incidentFolder(dataDir, incidentId), `${deviceSchema.parse(device)}.jsonl`)
}

export function evidenceFolder(dataDir: string, incidentId: string): string {
  return join(incidentFolder(dataDir, incidentId), 'evidence')
}

/** Identifiers of the incidents in the data folder, oldest first. Other names are not ours and are left alone. */
export async function listIncidentIds(dataDir: string): Promise<readonly string[]> {
  const entries = await readFolder(incidentsFolder(dataDir))
  return entries
    .filter((entry) => entry.isDirectory() && incidentIdSchema.safeParse(entry.name).success)
    .map((entry) => entry.name)
    .sort()
}

export type JournalFile = { readonly device: string; readonly file: string; readonly stamp: string }

/**
 * The journals of an incident, one per device. `stamp` changes when the file does.
 * Names that are no device's (a sync tool's "conflicted copy") are not journals.
 */
export async function listJournalFiles(
  dataDir: string,
  incidentId: string,
): Promise<readonly JournalFile[]> {
  const folder = incidentFolder(dataDir, incidentId)
  const devices = (await readFolder(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map((entry) => entry.name.slice(0, -'.jsonl'.length))
    .filter((device) => deviceSchema.safeParse(device).success)
    .sort()
  const files = await Promise.all(
    devices.map((device) => journalFileOf(device, join(folder, `${device}.jsonl`))),
  )
  return files.filter((file) => file !== undefined)
}

/** Undefined when the file is gone: a sync tool takes a name away for a moment to replace it. */
async function journalFileOf(device: string, file: string): Promise<JournalFile | undefined> {
  try {
    const { size, mtimeMs } = await stat(file)
    return { device, file, stamp: `${size}:${mtimeMs}` }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw asStorageError(error, folder)
  }
}

import { join } from 'node:path'
import { deviceSchema, incidentIdSchema } from '../../shared/incident.ts'
import { namesIn, statOf } from '../storage/many-files.ts'
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

/**
 * Identifiers of the incidents in the data folder, oldest first. Other names are not ours and are left alone.
 * Rejects with a StorageError when the data folder itself is gone: a key that was unplugged is no empty list.
 */
export async function listIncidentIds(dataDir: string): Promise<readonly string[]> {
  const names = await readFolder(incidentsFolder(dataDir))
  if (names.length === 0) await needFolder(dataDir)
  return names.filter((name) => incidentIdSchema.safeParse(name).success).sort()
}

/** Rejects with a StorageError when the folder is not there (any more). */
export async function needFolder(folder: string): Promise<void> {
  try {
    await statOf(folder)
  } catch (error) {
    throw asStorageError(error, folder)
  }
}

export type JournalFile = {
  readonly device: string
  readonly file: string
  readonly stamp: string
  /** A sync tool made it beside the real one (« conflicted copy »). Read for its entries, never written. */
  readonly copy: boolean
}

/**
 * `pc-1.sync-conflict-20261123-….jsonl`, `pc-1 (conflicted copy …).jsonl`, `pc-1 - Copie.jsonl`:
 * a device's name, then what no device's name can hold.
 */
const copyName = /^([a-z0-9-]+?)-?[^a-z0-9-].*\.jsonl$/

/** The journals of an incident, one per device, and their copies. `stamp` changes when the file does. */
export async function listJournalFiles(
  dataDir: string,
  incidentId: string,
): Promise<readonly JournalFile[]> {
  const folder = incidentFolder(dataDir, incidentId)
  const names = (await readFolder(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const files = await Promise.all(names.map((name) => journalFileOf(folder, name)))
  return files.filter((file) => file !== undefined)
}

function deviceIn(name: string): { readonly device: string; readonly copy: boolean } | undefined {
  const own = name.slice(0, -'.jsonl'.length)
  if (deviceSchema.safeParse(own).success) return { device: own, copy: false }
  const [, device] = copyName.exec(name) ?? []
  return deviceSchema.safeParse(device).success && device !== undefined
    ? { device, copy: true }
    : undefined
}

/** Undefined when it is no file, or gone: a sync tool takes a name away for a moment to replace it. */
async function journalFileOf(folder: string, name: string): Promise<JournalFile | undefined> {
  const named = deviceIn(name)
  if (!named) return undefined
  const file = join(folder, name)
  try {
    const found = await statOf(file)
    return found.isFile() ? { ...named, file, stamp: `${found.size}:${found.mtimeMs}` } : undefined
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}

/** What is not there, or is no folder, holds nothing of ours. */
async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await namesIn(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return []
    throw asStorageError(error, folder)
  }
}

import { lstat, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainPath } from '../storage/plain-path.ts'
import { asStorageError, errnoOf, StorageError } from '../storage/storage-error.ts'
import { isUnfinished, readName } from './names.ts'

/** What is made anew or only there for a moment: it is not part of the data. */
const passing = /\.tmp$|^\.syncthing\.|^~syncthing~|^\.stfolder$|^\.stversions$|^\.sync/

/**
 * Files of the data folder, as paths with forward slashes, in order. No links, no sockets: a link could lead
 * anywhere on this computer. No snapshots, should a person keep them there: each would hold all those before.
 * Rejects with a StorageError, also when the folder itself is not there: a key that was unplugged is no empty folder.
 */
export async function listDataFiles(dataDir: string): Promise<readonly string[]> {
  await needDataFolder(dataDir)
  return [...(await walk(dataDir, ''))].sort()
}

/** Rejects with a StorageError when the data folder is not there. */
async function needDataFolder(dataDir: string): Promise<void> {
  const found = await stat(dataDir).catch((error: unknown) => {
    throw asStorageError(error, dataDir)
  })
  if (!found.isDirectory()) throw new StorageError('missing', dataDir)
}

async function walk(dataDir: string, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const entry of await entriesIn(join(dataDir, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!isKept(entry.name) || !isPlainPath(path)) continue
    if (entry.isDirectory()) files.push(...(await walk(dataDir, path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

function isKept(name: string): boolean {
  return !passing.test(name) && readName(name) === undefined && !isUnfinished(name)
}

/** A folder that went away meanwhile is empty; any other refusal must be known, or files would be missed unseen. */
async function entriesIn(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return []
    throw asStorageError(error, folder)
  }
}

const incidentId = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** Whether there is anything to keep: an incident or a profile. Rejects with a StorageError. */
export async function holdsData(dataDir: string): Promise<boolean> {
  const top = await entriesIn(dataDir)
  if (top.some((entry) => entry.name === 'profile.json' && entry.isFile())) return true
  const incidents = await entriesIn(join(dataDir, 'incidents'))
  return incidents.some((entry) => entry.isDirectory() && incidentId.test(entry.name))
}

/** No write of ours lasts this long, in milliseconds. */
const oldEnoughMs = 3_600_000

/** Removes from a folder the files of these names that nothing has written to for an hour. Never rejects. */
export async function sweepFolder(folder: string, isOurs: (name: string) => boolean) {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(isOurs)) {
    const file = join(folder, name)
    const found = await lstat(file).catch(() => undefined)
    if (found?.isFile() && Date.now() - found.mtimeMs > oldEnoughMs) {
      await rm(file, { force: true }).catch(() => undefined)
    }
  }
}

const unfinishedFile = /\.(?:jsonl|torn|corrupt-[0-9TZ.-]+)\.\d+\.[0-9a-f]{12}\.tmp$/

/** A restore killed in the middle leaves a temporary file beside a journal. Never rejects. */
export async function sweepIncidents(dataDir: string): Promise<void> {
  const incidents = await entriesIn(join(dataDir, 'incidents')).catch(() => [])
  for (const entry of incidents) {
    if (!entry.isDirectory() || !incidentId.test(entry.name)) continue
    await sweepFolder(join(dataDir, 'incidents', entry.name), (name) => unfinishedFile.test(name))
  }
}

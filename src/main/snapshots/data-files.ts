import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'

/** What is made anew or only there for a moment: it is not part of the data. */
const passing = /\.tmp$|^\.syncthing\.|^~syncthing~|^\.stfolder$|^\.stversions$|^\.sync/

/**
 * Files of the data folder, as paths with forward slashes, in order. No links, no sockets: a link could lead
 * anywhere on this computer. Rejects with a StorageError.
 */
export async function listDataFiles(dataDir: string): Promise<readonly string[]> {
  return [...(await walk(dataDir, ''))].sort()
}

async function walk(dataDir: string, folder: string): Promise<readonly string[]> {
  const names = await namesIn(join(dataDir, folder))
  const files: string[] = []
  for (const name of names.filter((each) => !passing.test(each))) {
    const path = folder === '' ? name : `${folder}/${name}`
    const found = await lstat(join(dataDir, path)).catch(() => undefined)
    if (found?.isDirectory()) files.push(...(await walk(dataDir, path)))
    else if (found?.isFile()) files.push(path)
  }
  return files
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw asStorageError(error, folder)
  }
}

const shapes = [
  /^profile\.json$/,
  /^incidents\/[0-9A-HJKMNP-TV-Z]{26}\/[^/\\:]+\.jsonl$/,
  /^incidents\/[0-9A-HJKMNP-TV-Z]{26}\/evidence\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/,
]

/** Whether a restore may write this path: only what the app itself would put there. */
export function isRestorable(path: string): boolean {
  return shapes.some((shape) => shape.test(path)) && !path.includes('..')
}

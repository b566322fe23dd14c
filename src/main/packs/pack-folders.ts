import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sha256Schema } from '../../shared/incident.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError } from '../storage/storage-error.ts'
import { syncFolder } from '../storage/sync-folder.ts'
import { isPackPath } from './pack-layout.ts'

/** The packs that came as files, each in a folder named by the hash of its file. */
export type PackFolders = {
  folderOf(sha256: string): string
  /** Resolves once every byte is on the disk. Rejects with a StorageError, and then nothing is there. */
  put(sha256: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** Whether every file is there, as it was when it was put. */
  isWhole(sha256: string): Promise<boolean>
  /** Removes all others, and what a killed program left half-made. Never rejects: what stays only takes room. */
  keepOnly(sha256s: readonly string[]): Promise<void>
}

/** Beside the pages, what they must be: a virus scanner or a failing disk may take one away. */
const listName = 'fichiers.json'
const listSchema = z.record(z.string().refine(isPackPath), sha256Schema)

export function openPackFolders(root: string): PackFolders {
  const folderOf = (sha256: string) => join(root, sha256)

  async function isWhole(sha256: string): Promise<boolean> {
    try {
      const folder = folderOf(sha256)
      const list = listSchema.parse(JSON.parse(await readFile(join(folder, listName), 'utf8')))
      const same = await Promise.all(
        Object.entries(list).map(
          async ([path, hash]) => hashOf(await readFile(join(folder, path))) === hash,
        ),
      )
      return same.every(Boolean) && (await hasNoOther(folder, list))
    } catch {
      return false
    }
  }

  return {
    folderOf,
    isWhole,
    async put(sha256, files) {
      if (await isWhole(sha256)) return
      const folder = folderOf(sha256)
      const temporary = join(root, `${sha256}.${randomBytes(6).toString('hex')}.tmp`)
      try {
        await makeFolder(root)
        await fill(temporary, files)
        // One that is damaged is in the way.
        await rm(folder, { recursive: true, force: true })
        await rename(temporary, folder)
        await syncFolder(root)
      } catch (error) {
        await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
        throw asStorageError(error, folder)
      }
    },
    async keepOnly(sha256s) {
      const names = await readdir(root).catch(() => [])
      const old = names.filter(
        (name) => /^[0-9a-f]{64}(?:\.[0-9a-f]+\.tmp)?$/.test(name) && !sha256s.includes(name),
      )
      for (const name of old) {
        await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
      }
    },
  }
}

async function fill(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder)
  const list: Record<string, string> = {}
  const folders = new Set([folder])
  for (const [path, bytes] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    folders.add(dirname(file))
    await writeFlushed(file, bytes)
    list[path] = hashOf(bytes)
  }
  await writeFlushed(join(folder, listName), Buffer.from(`${JSON.stringify(list, null, 2)}\n`))
  for (const each of folders) await syncFolder(each)
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A page slipped in is no page of the publisher's. */
async function hasNoOther(
  folder: string,
  list: Readonly<Record<string, string>>,
): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory()).length === Object.keys(list).length + 1
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

import { type FileHandle, open } from 'node:fs/promises'
import { configure, type Entry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { isPlainPath } from '../storage/plain-path.ts'
import { asStorageError, StorageError } from '../storage/storage-error.ts'
import { FileReader } from './file-reader.ts'

configure({ useWebWorkers: false })

/** One file of a zip. Both reads reject with a StorageError when the zip does not hold what it says it holds. */
export type ZipItem = {
  readonly path: string
  /** As declared: reading more is refused. */
  readonly size: number
  /** Reads it whole and keeps nothing. */
  check(): Promise<void>
  bytes(): Promise<Buffer>
}

export type ZipLimits = {
  readonly items: number
  /** Of one file. */
  readonly bytes: number
}

/** More files than any town has; and no file of the data is larger: evidence is limited to 25 MB, a journal is text. */
const usual: ZipLimits = { items: 200_000, bytes: 512 * 1024 * 1024 }

/**
 * Opens a zip, gives its files to `use`, closes it. Rejects with a StorageError (`unreadable`) when it is no zip,
 * is cut, holds too much, or names a file that would not stay inside the folder.
 */
export async function withZip<T>(
  file: string,
  use: (items: readonly ZipItem[]) => Promise<T>,
  limits: ZipLimits = usual,
): Promise<T> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw asStorageError(error, file)
  })
  try {
    return await use(await itemsOf(handle, file, limits))
  } finally {
    await handle.close()
  }
}

async function itemsOf(
  handle: FileHandle,
  file: string,
  limits: ZipLimits,
): Promise<readonly ZipItem[]> {
  const items = new Map<string, ZipItem>()
  try {
    const { size } = await handle.stat()
    const zip = new ZipReader(new FileReader(handle, file, size), {
      checkSignature: true,
      // Entries that share their bytes are how a small zip becomes a huge folder.
      checkOverlappingEntry: true,
    })
    let seen = 0
    for await (const entry of zip.getEntriesGenerator()) {
      seen += 1
      if (seen > limits.items) throw new Error('Too many files')
      const item = itemOf(entry, file, limits)
      if (!item) continue
      if (items.has(item.path)) throw new Error(`Twice in the zip: ${item.path}`)
      items.set(item.path, item)
    }
  } catch (error) {
    throw unreadable(file, error)
  }
  return [...items.values()]
}

/** Undefined for a folder, which has nothing to bring back. Throws for what no snapshot of ours holds. */
function itemOf(entry: Entry, file: string, limits: ZipLimits): ZipItem | undefined {
  const path = entry.directory ? entry.filename.replace(/\/$/, '') : entry.filename
  if (!isPlainPath(path)) throw new Error(`Not a path inside a folder: ${path}`)
  if (entry.symlink) throw new Error(`A link: ${path}`)
  if (entry.directory) return undefined
  const { uncompressedSize: size } = entry
  const needReadable = () => {
    if (size > limits.bytes) throw unreadable(file, new Error(`Too large: ${path}`))
  }
  return {
    path,
    size,
    async check() {
      needReadable()
      await entry.getData(new WritableStream<Uint8Array>()).catch((error: unknown) => {
        throw unreadable(file, error)
      })
    },
    async bytes() {
      needReadable()
      const bytes = await entry.getData(new Uint8ArrayWriter()).catch((error: unknown) => {
        throw unreadable(file, error)
      })
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    },
  }
}

/** A disk that refuses to be read keeps its reason; any other error is the zip's. */
function unreadable(file: string, error: unknown): StorageError {
  return error instanceof StorageError ? error : new StorageError('unreadable', file, error)
}

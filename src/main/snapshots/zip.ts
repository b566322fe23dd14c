import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  configure,
  type Entry,
  Reader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { asStorageError, errnoOf, StorageError } from '../storage/storage-error.ts'

configure({ useWebWorkers: false })

/** What is compressed already: again would cost time and save nothing. */
const compressed = /\.(png|jpg|gif|webp|heic|avif|mp4|mov|m4a|zip|pdf)$/

/**
 * Puts the files of a folder in a zip, as streams: whatever their size, little is in memory at once.
 * A file that grows meanwhile is taken as it was when it was reached; one that is gone is left out.
 * Rejects with what the disk said.
 */
export async function writeZip(handle: FileHandle, folder: string, files: readonly string[]) {
  const zip = new ZipWriter(writableOf(handle), { keepOrder: true })
  for (const path of files) await addFile(zip, folder, path)
  await zip.close()
}

async function addFile(zip: ZipWriter<unknown>, folder: string, path: string): Promise<void> {
  let file: FileHandle
  try {
    file = await open(join(folder, path), 'r')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  try {
    const { size, mtime } = await file.stat()
    const bytes =
      size === 0
        ? Readable.from([])
        : file.createReadStream({ start: 0, end: size - 1, autoClose: false })
    await zip.add(path, Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      level: compressed.test(path) ? 0 : 6,
      lastModDate: mtime,
    })
  } finally {
    await file.close()
  }
}

function writableOf(handle: FileHandle): WritableStream<Uint8Array> {
  return new WritableStream({
    async write(chunk) {
      // Appended where the last one ended.
      let done = 0
      while (done < chunk.length) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.length - done)
        if (bytesWritten === 0) throw new Error('The disk takes no more bytes')
        done += bytesWritten
      }
    },
  })
}

/** One file of a zip. */
export type ZipItem = {
  readonly path: string
  readonly size: number
  /** Rejects when the zip does not hold what it says it holds. */
  bytes(): Promise<Buffer>
}

/** More files than any town has. */
const maxItems = 200_000
/** No file of the data is larger: evidence is limited to 25 MB, a journal is text. */
const maxItemBytes = 512 * 1024 * 1024

/** Opens a zip, gives its files to `use`, closes it. Rejects with a StorageError when it cannot be read whole. */
export async function withZip<T>(
  file: string,
  use: (items: readonly ZipItem[]) => Promise<T>,
): Promise<T> {
  let handle: FileHandle
  try {
    handle = await open(file, 'r')
  } catch (error) {
    throw asStorageError(error, file)
  }
  const zip = new ZipReader(new HandleReader(handle), { checkSignature: true })
  try {
    return await use(await itemsOf(zip, file))
  } finally {
    await zip.close().catch(() => undefined)
    await handle.close()
  }
}

async function itemsOf(zip: ZipReader<unknown>, file: string): Promise<readonly ZipItem[]> {
  let entries: readonly Entry[]
  try {
    entries = await zip.getEntries()
  } catch (error) {
    throw new StorageError('unreadable', file, error)
  }
  if (entries.length > maxItems) throw new StorageError('unreadable', file)
  return entries.flatMap((entry) => {
    if (entry.directory) return []
    const { filename: path, uncompressedSize: size } = entry
    return {
      path,
      size,
      async bytes() {
        if (size > maxItemBytes) throw new StorageError('unreadable', file)
        try {
          return Buffer.from(await entry.getData(new Uint8ArrayWriter()))
        } catch (error) {
          throw new StorageError('unreadable', file, error)
        }
      },
    }
  })
}

/** Reads a zip by random access: its list of files is at its end. */
class HandleReader extends Reader<FileHandle> {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    super(handle)
    this.#handle = handle
  }

  override async init(): Promise<void> {
    this.size = (await this.#handle.stat()).size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await this.#handle.read(bytes, 0, length, index)
    return bytes.subarray(0, bytesRead)
  }
}

import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { configure, ZipWriter } from '@zip.js/zip.js'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { FileReader } from './file-reader.ts'

configure({ useWebWorkers: false })

/** What is compressed already: again would cost time and save nothing. */
const compressed = /\.(png|jpe?g|gif|webp|heic|avif|mp4|mov|m4a|mp3|zip|pdf|docx|xlsx|odt)$/i

/**
 * Puts the files of a folder in a zip, as streams: whatever their size, little is in memory at once.
 * A file that grows meanwhile is taken as it was when it was reached; one that is gone is left out.
 * Rejects with a StorageError for a file that cannot be read, or with what the disk said of the zip.
 */
export async function zipFolder(
  handle: FileHandle,
  folder: string,
  files: readonly string[],
): Promise<void> {
  // `writeFile` on a handle goes on where the last one ended, until every byte is taken.
  const sink = new WritableStream<Uint8Array>({ write: (part) => handle.writeFile(part) })
  const zip = new ZipWriter(sink, { keepOrder: true })
  for (const path of files) await addFile(zip, join(folder, path), path)
  await zip.close()
}

async function addFile(zip: ZipWriter<unknown>, file: string, path: string): Promise<void> {
  const handle = await openPresent(file)
  if (!handle) return
  try {
    const { size, mtime } = await handle.stat()
    await zip.add(path, new FileReader(handle, file, size), {
      level: compressed.test(path) ? 0 : 6,
      lastModDate: mtime,
    })
  } finally {
    await handle.close()
  }
}

async function openPresent(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}

import type { FileHandle } from 'node:fs/promises'
import { Reader } from '@zip.js/zip.js'
import { asStorageError } from '../storage/storage-error.ts'

/**
 * Gives zip.js the bytes of an open file, a part at a time, up to a size: what is written after is not seen.
 * Its reads reject with a StorageError that names the file.
 */
export class FileReader extends Reader<FileHandle> {
  readonly #handle: FileHandle
  readonly #file: string
  readonly #bytes: number

  constructor(handle: FileHandle, file: string, bytes: number) {
    super(handle)
    this.#handle = handle
    this.#file = file
    this.#bytes = bytes
  }

  override async init(): Promise<void> {
    this.size = this.#bytes
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    // A zip can name any length: no more is made ready than there is.
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.#bytes - index)))
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await this.#handle
        .read(bytes, done, bytes.length - done, index + done)
        .catch((error: unknown) => {
          throw asStorageError(error, this.#file)
        })
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  }
}

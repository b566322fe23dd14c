import { constants, type FileHandle, open, readFile, stat, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { makeFolder } from './make-folder.ts'
import { asStorageError, errnoOf, StorageError } from './storage-error.ts'
import { syncFolder } from './sync-folder.ts'

/** The lines of one journal file, without their line feeds. Only ever grows. */
export type Lines = string[]

export type JournalAdapterOptions = {
  /** Called when a torn last line was found; `setAside` says where it is kept once it could be moved. */
  readonly onTorn?: (setAside: string | undefined) => void
  /** For tests that make the disk fail. */
  readonly openFile?: typeof open
}

const lineFeed = 0x0a

/**
 * lowdb's storage face over an append-only file of lines.
 *
 * - `write` resolves only once the new lines are on the disk (`fdatasync`; the folder too for a new file).
 * - Calls that come while a flush is under way share the next one (group commit).
 * - Old bytes are never rewritten. A last line cut by a power failure is moved to `<file>.torn`.
 * - When the disk refuses, memory is cut back to what the disk holds: it never says more than was kept.
 *   Every call whose lines were not yet durable is rejected with a StorageError.
 */
export function journalAdapter(file: string, options: JournalAdapterOptions = {}): Adapter<Lines> {
  const openFile = options.openFile ?? open
  let durableLines = 0
  let durableBytes = 0
  // The most that a refused flush may have left after the durable bytes; never acknowledged.
  let leftover = 0
  // A torn last line still in the file, because the folder cannot be written for now.
  let torn: Buffer | undefined
  let flushing: Promise<void> | undefined

  /** What is acknowledged changes only here, in one go: nobody can see lines and counts disagree. */
  function flush(lines: Lines): Promise<void> {
    const batch = lines.slice(durableLines)
    const bytes = Buffer.from(batch.map((line) => `${line}\n`).join(''), 'utf8')
    return putOnDisk(bytes).then(
      () => {
        flushing = undefined
        durableLines += batch.length
        durableBytes += bytes.length
        leftover = 0
      },
      (error: unknown) => {
        flushing = undefined
        lines.length = durableLines
        throw asStorageError(error, file)
      },
    )
  }

  async function putOnDisk(bytes: Buffer): Promise<void> {
    try {
      if (torn) await setTornAside(file, torn, durableBytes)
      torn = undefined
      const isNew = durableBytes === 0
      if (isNew) await makeFolder(dirname(file))
      // Only a new journal is created: one that vanished must not come back without its first lines.
      const handle = await openFile(file, constants.O_RDWR | (isNew ? constants.O_CREAT : 0), 0o600)
      try {
        await dropLeftover(handle)
        leftover = bytes.length
        await writeWhole(handle, bytes, durableBytes)
        await handle.datasync()
      } finally {
        await handle.close()
      }
      if (isNew) await syncFolder(dirname(file))
    } catch (error) {
      // A refused line must not be read later as if it had been kept. If this fails too, the next flush does it.
      if (leftover > 0) await cutBack().catch(() => undefined)
      throw error
    }
  }

  async function cutBack(): Promise<void> {
    const handle = await openFile(file, constants.O_RDWR)
    try {
      await dropLeftover(handle)
    } finally {
      await handle.close()
    }
  }

  /** Cuts what a refused flush of ours left. Any other difference is somebody else's doing: hands off. */
  async function dropLeftover(handle: FileHandle): Promise<void> {
    const { size } = await handle.stat()
    if (size < durableBytes || size > durableBytes + leftover) {
      throw new StorageError('changed', file)
    }
    if (size > durableBytes) await handle.truncate(durableBytes)
    leftover = 0
  }

  return {
    async read() {
      const bytes = await readJournalBytes(file)
      if (bytes === undefined) return null
      const end = bytes.lastIndexOf(lineFeed) + 1
      if (end < bytes.length) {
        torn = bytes.subarray(end)
        const setAside = await setTornAside(file, torn, end).catch(() => undefined)
        if (setAside !== undefined) torn = undefined
        options.onTorn?.(setAside)
      }
      const lines = splitLines(bytes.subarray(0, end))
      durableLines = lines.length
      durableBytes = end
      return lines
    },

    async write(lines) {
      const wanted = lines.length
      while (durableLines < wanted) {
        flushing ??= flush(lines)
        await flushing
      }
    },
  }
}

/** The whole lines of a journal that another device owns: read only, a half-delivered last line is left alone. */
export async function readForeignLines(file: string): Promise<Lines> {
  const bytes = await readJournalBytes(file)
  if (bytes === undefined) return []
  return splitLines(bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1))
}

async function readJournalBytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}

function splitLines(bytes: Buffer): Lines {
  return bytes.length === 0 ? [] : bytes.toString('utf8').slice(0, -1).split('\n')
}

/** `write` may be short on some file systems: go on until every byte is taken. */
async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    // Going on would turn for ever.
    if (bytesWritten === 0) throw new Error('The disk takes no more bytes')
    done += bytesWritten
  }
}

/** Keeps the torn bytes first, durably, and only then cuts them from the journal. */
async function setTornAside(file: string, torn: Buffer, end: number): Promise<string> {
  const aside = `${file}.torn`
  try {
    // The town's sync may have delivered the whole line since: it is then no longer ours to cut.
    if ((await stat(file)).size !== end + torn.length) throw new StorageError('changed', file)
    const handle = await open(aside, 'a', 0o600)
    try {
      await handle.writeFile(Buffer.concat([torn, Buffer.from('\n')]))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await syncFolder(dirname(file))
    await truncate(file, end)
    return aside
  } catch (error) {
    throw asStorageError(error, file)
  }
}

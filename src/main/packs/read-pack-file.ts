import { createHash } from 'node:crypto'
import {
  configure,
  type Entry,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js'
import { maxPackFileBytes } from '../../shared/pack-file.ts'
import { isPlainPath, isReservedName } from '../storage/plain-path.ts'
import { isPackPath, packLimits } from './pack-layout.ts'
import { PackRefused } from './pack-refused.ts'

configure({ useWebWorkers: false })

/** What a pack's file holds, in memory: nothing was written. */
export type PackFiles = {
  /** Of the file as it came. */
  readonly sha256: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Harmless names that a pack has no place for. */
  readonly leftOut: readonly string[]
}

/**
 * Opens a pack's file, whoever made it, and takes out what a pack has a place for. Every bound is counted on what
 * really comes out, never on what the file says of itself. Rejects with PackRefused.
 */
export async function readPackFile(file: Blob): Promise<PackFiles> {
  if (file.size > maxPackFileBytes) throw new PackRefused('too-large')
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (error: unknown) => {
      throw new PackRefused('unreadable', undefined, error)
    },
  )
  const { wanted, leftOut } = await entriesOf(bytes)
  const files = new Map<string, Uint8Array>()
  let left: number = packLimits.bytes
  for (const [path, entry] of wanted) {
    const taken = await take(entry, path, Math.min(left, packLimits.bytesOf(path)))
    left -= taken.length
    files.set(path, taken)
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), files, leftOut }
}

/** Every name is judged, those that are left out too: one that was made to harm condemns the file. */
async function entriesOf(bytes: Uint8Array): Promise<{
  readonly wanted: ReadonlyMap<string, FileEntry>
  readonly leftOut: readonly string[]
}> {
  const wanted = new Map<string, FileEntry>()
  const leftOut: string[] = []
  const names = new Set<string>()
  try {
    const zip = new ZipReader(new Uint8ArrayReader(bytes), {
      checkSignature: true,
      // Entries that share their bytes are how a small zip becomes a huge folder.
      checkOverlappingEntry: true,
    })
    for await (const entry of zip.getEntriesGenerator()) {
      if (names.size >= packLimits.names) throw new PackRefused('too-many')
      const path = nameOf(entry)
      // Windows and macOS take these for one file; so do they two ways of writing one accent.
      const folded = path.normalize('NFC').toLowerCase()
      if (names.has(folded)) throw new PackRefused('unsafe', path)
      names.add(folded)
      if (entry.directory) continue
      if (isPackPath(path)) wanted.set(path, entry)
      else leftOut.push(shown(path))
    }
  } catch (error) {
    throw reasonOf(error)
  }
  return { wanted, leftOut }
}

/** zip.js refuses most of the names that we do, before we see them. */
function reasonOf(error: unknown): PackRefused {
  if (error instanceof PackRefused) return error
  if (error instanceof Error && error.message === ERR_UNSAFE_FILENAME) {
    const name = 'filename' in error && typeof error.filename === 'string' ? error.filename : ''
    return new PackRefused('unsafe', shown(name), error)
  }
  return new PackRefused('not-a-pack', undefined, error)
}

/** The path of an entry. Throws for one that leads out of the folder, on any system, or is no plain file. */
function nameOf(entry: Entry): string {
  const path = entry.directory ? entry.filename.replace(/\/$/, '') : entry.filename
  if (!isPlainPath(path) || isReservedName(path) || entry.symlink) {
    throw new PackRefused('unsafe', shown(path))
  }
  if (entry.encrypted) throw new PackRefused('encrypted', shown(path))
  return path
}

/** A name made to harm is told without the letters that cannot be seen, and not for pages. */
function shown(path: string): string {
  return path.replace(/\p{C}/gu, '\ufffd').slice(0, 120)
}

/** Reads one file, and stops at the first byte too many. */
async function take(entry: FileEntry, path: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      length += part.length
      if (length > most) throw new PackRefused('swells', path)
      // A copy: whoever writes may use its buffer again.
      parts.push(part.slice())
    },
  })
  // It costs nothing to believe a file that says it is too large.
  if (entry.uncompressedSize > most) throw new PackRefused('swells', path)
  try {
    await entry.getData(sink)
  } catch (error) {
    if (length > most) throw new PackRefused('swells', path)
    throw new PackRefused('not-a-pack', path, error)
  }
  return Buffer.concat(parts, length)
}

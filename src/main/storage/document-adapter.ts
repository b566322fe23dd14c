import { randomBytes } from 'node:crypto'
import { copyFile, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import type { ZodType } from 'zod'
import { makeFolder } from './make-folder.ts'
import { asStorageError, errnoOf } from './storage-error.ts'
import { syncFolder } from './sync-folder.ts'

export type DocumentAdapterOptions<T> = {
  readonly schema: ZodType<T>
  /**
   * Called when the file could not be read: it was kept as `setAside` (where the folder can be written),
   * and `recovered` says whether `.bak` was good and is used instead.
   */
  readonly onUnreadable?: (setAside: string | undefined, recovered: boolean) => void
  /** Without the spaces that make it pleasant to read. */
  readonly compact?: boolean
}

/** Virus scanners and sync tools hold a file for a moment after it appears: 12 tries over about 1.5 s. */
const renameTries = 12

/** No write of ours lasts this long. */
const oldEnoughMs = 60_000

/** A new document may hold names and phone numbers. */
const ownerOnly = 0o600

/**
 * lowdb's storage face over one JSON document that is replaced whole: written beside under a unique name,
 * flushed, renamed, the folder flushed, the previous version kept as `.bak`. Mode and symbolic links survive.
 * A document that cannot be read is set aside as `.corrupt-<date>` and the last good copy is used instead.
 */
export function documentAdapter<T>(
  file: string,
  { schema, onUnreadable, compact = false }: DocumentAdapterOptions<T>,
): Adapter<T> {
  let last: Promise<unknown> = Promise.resolve()

  return {
    async read() {
      const target = await followLinks(file).catch(() => file)
      await sweepLeftovers(target)
      const current = await readDocument(target, schema)
      if (current.state === 'good') return current.value
      const backup = await readDocument(`${target}.bak`, schema)
      // No document and no copy of one: a first start. A copy alone: the document was lost.
      if (current.state === 'missing' && backup.state === 'missing') return null
      const aside = current.state === 'bad' ? await setAside(target) : undefined
      onUnreadable?.(aside, backup.state === 'good')
      if (backup.state !== 'good') return null
      await copyFile(`${target}.bak`, target).catch(() => undefined)
      return backup.value
    },

    /** Writes wait for each other, so that the last asked is the last on the disk. */
    write(value) {
      const text = `${JSON.stringify(value, null, compact ? 0 : 2)}\n`
      const next = last.then(
        () => replaceFile(file, text),
        () => replaceFile(file, text),
      )
      last = next
      return next
    },
  }
}

type Read<T> = { readonly state: 'good'; readonly value: T } | { readonly state: 'missing' | 'bad' }

async function readDocument<T>(file: string, schema: ZodType<T>): Promise<Read<T>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return { state: 'missing' }
    throw asStorageError(error, file)
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? { state: 'good', value: parsed.data } : { state: 'bad' }
  } catch {
    return { state: 'bad' }
  }
}

/** Moved, not copied: the next write must not make a `.bak` of a bad file. */
async function setAside(file: string): Promise<string | undefined> {
  const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`
  try {
    await rename(file, aside)
    return aside
  } catch {
    return undefined
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  let temporary: string | undefined
  try {
    await makeFolder(dirname(file))
    const target = await followLinks(file)
    const mode = await modeOf(target)
    temporary = `${target}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
    const handle = await open(temporary, 'wx', ownerOnly)
    try {
      // Set apart from the opening, which the process's umask would cut down.
      if (mode !== ownerOnly) await handle.chmod(mode)
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await keepPrevious(target)
    await renameWithRetries(temporary, target)
    temporary = undefined
    await syncFolder(dirname(target))
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined)
    throw asStorageError(error, file)
  }
}

async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return file
    throw error
  }
}

async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return ownerOnly
    throw error
  }
}

async function keepPrevious(file: string): Promise<void> {
  try {
    await copyFile(file, `${file}.bak`)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}

async function renameWithRetries(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = ['EACCES', 'EPERM', 'EBUSY'].includes(errnoOf(error) ?? '')
      if (!held || attempt === renameTries || process.platform !== 'win32') throw error
      await wait(attempt * 20)
    }
  }
}

/**
 * A process killed between write and rename leaves its temporary file. Only names we make are removed,
 * and only old ones: another computer may be writing on the same shared folder.
 */
async function sweepLeftovers(file: string): Promise<void> {
  const ours = new RegExp(`^${escapeRegExp(basename(file))}\\.\\d+\\.[0-9a-f]{12}\\.tmp$`)
  const names = await readdir(dirname(file)).catch(() => [])
  for (const name of names.filter((each) => ours.test(each))) {
    const leftover = join(dirname(file), name)
    const found = await stat(leftover).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > oldEnoughMs)
      await rm(leftover, { force: true }).catch(() => undefined)
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

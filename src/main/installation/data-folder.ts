import { mkdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute } from 'node:path'
import { errnoOf } from '../storage/storage-error.ts'

/** Why a folder is of no use, with what a person needs to mend it. */
export type FolderTrouble =
  | { readonly code: 'not-absolute' | 'is-file' | 'inside-file'; readonly folder: string }
  | { readonly code: 'no-parent'; readonly folder: string; readonly parent: string }
  | {
      readonly code: 'cannot-open' | 'cannot-create' | 'cannot-write'
      readonly folder: string
      /** As the system says it: `EACCES`… */
      readonly reason: string
    }

/**
 * Makes sure a folder is there. It is created only inside a folder that exists: a mistyped path,
 * or a USB key that is not plugged in, must not silently become a new empty place.
 *
 * @returns undefined, or what is wrong
 */
export async function ensureFolder(folder: string): Promise<FolderTrouble | undefined> {
  if (!isAbsolute(folder)) return { code: 'not-absolute', folder }
  try {
    const found = await stat(folder)
    return found.isDirectory() ? undefined : { code: 'is-file', folder }
  } catch (error) {
    switch (errnoOf(error)) {
      case 'ENOENT':
        return create(folder)
      case 'ENOTDIR':
        return { code: 'inside-file', folder }
      default:
        return { code: 'cannot-open', folder, reason: reasonOf(error) }
    }
  }
}

async function create(folder: string): Promise<FolderTrouble | undefined> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    return errnoOf(error) === 'ENOENT'
      ? { code: 'no-parent', folder, parent: dirname(folder) }
      : { code: 'cannot-create', folder, reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  return errnoOf(error) ?? 'unknown'
}

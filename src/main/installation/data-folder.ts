import { mkdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute } from 'node:path'
import { errnoOf } from '../storage/storage-error.ts'

/**
 * Makes sure a folder is there. It is created only inside a folder that exists: a mistyped path,
 * or a USB key that is not plugged in, must not silently become a new empty place.
 *
 * @returns undefined, or one line that says what is wrong
 */
export async function ensureFolder(folder: string): Promise<string | undefined> {
  if (!isAbsolute(folder)) return `The folder ${folder} must be given as a full path`
  try {
    const found = await stat(folder)
    return found.isDirectory() ? undefined : `${folder} is a file: a folder is expected`
  } catch (error) {
    switch (errnoOf(error)) {
      case 'ENOENT':
        return create(folder)
      case 'ENOTDIR':
        return `${folder} is inside a file: a folder is expected`
      default:
        return `The folder ${folder} cannot be opened (${errnoOf(error) ?? 'unknown reason'})`
    }
  }
}

async function create(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    return errnoOf(error) === 'ENOENT'
      ? `The folder ${dirname(folder)} does not exist: create it, or choose another place`
      : `The folder ${folder} cannot be created (${errnoOf(error) ?? 'unknown reason'})`
  }
}

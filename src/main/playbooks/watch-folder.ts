import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { localeSchema } from '../../shared/locale.ts'

/** Editors write in several strokes: one change is told once they have settled. */
const settleMs = 80
/** How often a folder that is not there is looked for again. */
const retryMs = 2000

/**
 * Calls `onChange` some time after anything changes in the folder or in a language's folder.
 * Folders are watched and not files: an editor that writes beside and renames would leave a file's watch on the old one.
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  const paths = [folder, ...localeSchema.options.map((locale) => join(folder, locale))]
  const watchers = new Map<string, FSWatcher>()
  let settling: NodeJS.Timeout | undefined
  let retrying: NodeJS.Timeout | undefined
  let closed = false

  const settle = () => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      if (closed) return
      arm()
      onChange()
    }, settleMs)
  }
  const drop = (path: string) => {
    watchers.get(path)?.close()
    watchers.delete(path)
  }
  const armOne = (path: string): boolean => {
    if (watchers.has(path)) return false
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        // A folder that is itself renamed or removed leaves a watch on nothing.
        if (event === 'rename' && path === folder && isLocale(name))
          drop(join(folder, String(name)))
        if (event === 'rename' && (name === null || path.endsWith(String(name)))) drop(path)
        settle()
      })
      watcher.on('error', () => {
        drop(path)
        settle()
      })
      watchers.set(path, watcher)
      return true
    } catch {
      return false
    }
  }
  function arm(): boolean {
    const armed = paths.map(armOne)
    clearTimeout(retrying)
    if (watchers.size < paths.length) {
      retrying = setTimeout(() => {
        // What appeared while nobody watched has to be read.
        if (!closed && arm()) settle()
      }, retryMs)
      retrying.unref()
    }
    return armed.includes(true)
  }

  arm()
  return () => {
    closed = true
    clearTimeout(settling)
    clearTimeout(retrying)
    for (const path of [...watchers.keys()]) drop(path)
  }
}

function isLocale(name: string | null): boolean {
  return localeSchema.safeParse(name).success
}

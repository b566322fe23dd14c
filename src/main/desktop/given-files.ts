import { resolve } from 'node:path'
import { app } from 'electron'
import { isPackName } from '../../shared/pack-file.ts'

/**
 * Files that the system hands to the program: by an event on macOS, on the command line elsewhere, of the first start
 * and of every other. Nothing is opened here: a path named as a pack is handed on, all else is left alone.
 * To be called before Electron is ready: on macOS the file that starts the program comes first.
 */
export function followGivenFiles(give: (path: string) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isPackName(path)) give(path)
  })
  const onCommandLine = (argv: readonly string[], folder: string) => {
    const path = givenIn(argv, folder)
    if (path !== undefined) give(path)
  }
  app.on('second-instance', (_event, argv, folder) => onCommandLine(argv, folder))
  onCommandLine(process.argv, process.cwd())
}

/** The first path of a pack on a command line, past the program itself; options are none. */
export function givenIn(argv: readonly string[], folder: string): string | undefined {
  const path = argv.slice(1).find((word) => !word.startsWith('-') && isPackName(word))
  return path === undefined ? undefined : resolve(folder, path)
}

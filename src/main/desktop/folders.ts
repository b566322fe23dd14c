import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { AppPaths } from '../app.ts'

export type Surroundings = {
  readonly isPackaged: boolean
  /** The program itself. */
  readonly executable: string
  /** What Electron keeps for this person. */
  readonly userData: string
  /** Where a package keeps its own files. */
  readonly resources: string
  /** Where the project is, when it is not packaged. */
  readonly project: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists?: (path: string) => boolean
}

/**
 * Where everything is. `portable.txt` beside the program keeps data and settings beside it too, for a USB key.
 * `SANG_FROID_DATA` and `SANG_FROID_USER` override.
 */
export function foldersFor(around: Surroundings): AppPaths {
  const exists = around.exists ?? existsSync
  const beside = dirname(around.executable)
  const isPortable = around.isPackaged && exists(join(beside, 'portable.txt'))
  const home = isPortable ? join(beside, 'sang-froid') : around.userData
  // Electron wants a full path before anything can be said of one that is not.
  const user = resolve(around.env['SANG_FROID_USER'] ?? home)
  return {
    user,
    data: around.env['SANG_FROID_DATA'] ?? join(home, 'data'),
    playbooks: join(around.isPackaged ? around.resources : around.project, 'playbooks'),
  }
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of 256 kB in memory, mounted where the test wants it. */
export type SmallDisk = {
  /** Where it is mounted: an ordinary folder of the computer's own disk when it is not. */
  readonly place: string
  remount(mode: 'ro' | 'rw'): void
  /** As a key pulled out without a warning: the folder under it shows again. */
  pullOut(): void
  /** Unmounts and removes it, however the test ended. Never throws. */
  remove(): void
}

/** Undefined where this person may not mount anything. */
export function mountSmallDisk(): SmallDisk | undefined {
  if (process.platform !== 'linux') return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sang-froid-disk-'))
  const place = join(folder, 'disk')
  mkdirSync(place)
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place)) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    place,
    remount: (mode) => need('mount', '-o', `remount,${mode}`, place),
    pullOut: () => need('umount', '-l', place),
    remove() {
      run('umount', '-l', place)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function need(command: string, ...args: readonly string[]): void {
  if (!run(command, ...args)) throw new Error(`${command} ${args.join(' ')} did not succeed`)
}

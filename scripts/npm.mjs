// npm, from a script, on every system.
import { spawnSync } from 'node:child_process'
import { root } from './setup.mjs'

/** @param {readonly string[]} args never anything a person typed: on Windows they go through a shell */
export function npm(args) {
  const isWindows = process.platform === 'win32'
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: isWindows,
  })
}

// Installs what the project needs when it is not there, and says so. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lockFile = join(root, 'package-lock.json')
/** What the lock file was when the modules were installed. A clone gives files new dates: the content decides. */
const stampFile = join(root, 'node_modules', '.sang-froid-setup')

/** Makes sure `node_modules` is what `package-lock.json` says. Speaks on stderr; ends the process when it cannot. */
export function setup() {
  checkNode()
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (read(stampFile) === wanted) return
  say('Installing the dependencies (npm ci), once…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) fail('npm ci did not succeed: see the lines above.')
  writeFileSync(stampFile, wanted)
}

/** One line for the person who typed the command. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @returns {never} */
export function fail(line) {
  say(line)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!fits) fail(`Sang-froid needs Node ^20.19.0 or >=22.12.0; this is ${process.versions.node}.`)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()

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
/** npm's own record of what it installed. */
const recordFile = join(root, 'node_modules', '.package-lock.json')

/** Makes sure `node_modules` is what `package-lock.json` says. Speaks on stderr; ends the process when it cannot. */
export function setup() {
  checkNode()
  const lock = readFileSync(lockFile, 'utf8')
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (read(stampFile) === wanted) return
  // Installed by hand: `npm ci` would delete it all first, which costs dearly where there is no network.
  if (!isInstalled(lock, read(recordFile))) install()
  writeFileSync(stampFile, wanted)
}

function install() {
  say('Installing the dependencies (npm ci), once…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) fail('npm ci did not succeed: see the lines above.')
}

/**
 * Whether npm's record holds exactly what the lock file asks. What is only for other systems is not in the record.
 *
 * @param {string} lock
 * @param {string | undefined} record
 */
export function isInstalled(lock, record) {
  if (record === undefined) return false
  const { '': _project, ...wanted } = packagesOf(lock)
  const installed = packagesOf(record)
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const found = installed[path]
      return found ? found.version === version && found.integrity === integrity : optional === true
    })
  )
}

function packagesOf(text) {
  try {
    return JSON.parse(text).packages ?? {}
  } catch {
    return {}
  }
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
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (!nodeFits(process.versions.node, engines.node))
    fail(`Sang-froid needs Node ${engines.node}; this is ${process.versions.node}.`)
}

/**
 * @param {string} version
 * @param {string} range alternatives of `^1.2.3` and `>=1.2.3`, joined by `||`
 */
export function nodeFits(version, range) {
  const have = numbersOf(version)
  return range.split('||').some((alternative) => {
    const want = numbersOf(alternative)
    const different = want.findIndex((number, place) => number !== have[place])
    const isEnough = different === -1 || have[different] > want[different]
    return isEnough && (!alternative.includes('^') || have[0] === want[0])
  })
}

function numbersOf(version) {
  return (version.match(/\d+/g) ?? []).slice(0, 3).map(Number)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()

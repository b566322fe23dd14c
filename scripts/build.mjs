// Builds what runs: main, preload and renderer for Electron, the preview host, the authors' checker.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLicences } from './licences.mjs'
import { fail, root, say, setup } from './setup.mjs'

const stampFile = join(root, 'out', '.built')
const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'vite.preview.config.ts',
  'package-lock.json',
  'scripts/bundled-packages.mjs',
  'scripts/licences.mjs',
  'scripts/module-record.mjs',
]
const preparedStamp = join(root, 'out', '.prepared')
const preparedFile = 'out/main/prepared-playbooks.json'
const results = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
  'out/preview/index.js',
  'out/preview/check.js',
]

/** Builds when a source has changed since the last build, or a part of it is gone. */
export function build({ force = false } = {}) {
  const wanted = fingerprint()
  const isThere = results.every((file) => existsSync(join(root, file)))
  if (!force && isThere && read(stampFile) === wanted) return prepare()
  say('Building…')
  // First: a build that fails half-way must not pass for the one before it.
  rmSync(stampFile, { force: true })
  run('electron-vite', ['build', '--logLevel', 'warn'])
  writeLicences()
  run('vite', ['build', '-c', 'vite.preview.config.ts', '--logLevel', 'warn'])
  writeFileSync(stampFile, wanted)
  prepare({ force: true })
}

/** The playbooks as the program starts with them: made again when a page was edited, which builds nothing else. */
function prepare({ force = false } = {}) {
  const wanted = fingerprint(['playbooks'])
  if (!force && existsSync(join(root, preparedFile)) && read(preparedStamp) === wanted) return
  rmSync(preparedStamp, { force: true })
  const script = join(root, 'scripts', 'prepare-playbooks.mjs')
  const done = spawnSync(process.execPath, [script, preparedFile], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) fail('The playbooks could not be prepared: see the lines above.')
  writeFileSync(preparedStamp, wanted)
}

/** Runs a tool of the project. Its words go to stderr: stdout belongs to whoever called us. */
export function run(tool, args) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', tool, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : bin[tool]
  const done = spawnSync(process.execPath, [join(root, 'node_modules', tool, script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) fail(`${tool} ${args.join(' ')} did not succeed: see the lines above.`)
}

function fingerprint(folders = sources) {
  const hash = createHash('sha256')
  for (const source of folders) {
    for (const file of filesOf(join(root, source))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return [path]
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  build({ force: process.argv.includes('--force') })
}

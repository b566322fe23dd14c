// `npm run check`: all that must hold before a commit. Runs everything, then fails if anything did.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, setup } from './setup.mjs'

setup()

const steps = [
  { name: 'build', command: script('build.mjs'), args: [] },
  ...['.', 'src/renderer', 'src/preload', 'tests'].map((project) => ({
    name: `types (${project})`,
    command: tool('typescript', 'tsc'),
    args: ['-p', project],
  })),
  { name: 'lint and format', command: tool('@biomejs/biome', 'biome'), args: ['ci', '.'] },
  { name: 'import directions', command: script('check-imports.mjs'), args: [] },
  { name: 'dead code', command: tool('knip', 'knip'), args: ['--no-progress'] },
  { name: 'playbooks', command: script('playbooks-check.mjs'), args: [] },
  { name: 'bundles', command: script('check-bundles.mjs'), args: [], tell: true },
  { name: 'packaging', command: script('check-packaging.mjs'), args: [] },
]

const failed = steps.filter((step) => !passes(step))
if (failed.length > 0) {
  console.log(`\nNot right yet: ${failed.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

function passes({ name, command, args, tell = false }) {
  const start = performance.now()
  const done = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' })
  const ok = done.status === 0
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (!ok || tell) console.log(`${done.stdout}${done.stderr}`.trimEnd().replace(/^/gm, '     '))
  return ok
}

function tool(name, command) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = join(folder, typeof bin === 'string' ? bin : bin[command])
  if (!existsSync(file)) throw new Error(`${name} has no ${command}`)
  return file
}

function script(name) {
  return join(root, 'scripts', name)
}

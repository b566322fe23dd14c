// `npm run test:sync`: three computers kept in step by a real Syncthing, on this machine alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSuite } from './build-suite.mjs'
import { fail, root, setup } from './setup.mjs'

const found = spawnSync('syncthing', ['--version'], { encoding: 'utf8' })
if (found.status !== 0)
  fail('This test needs Syncthing. On Debian or Ubuntu: apt-get install syncthing')

setup()
const outDir = join(root, 'out', 'sync')
const source = (name) => join(root, 'tests', 'sync', `${name}.ts`)
await buildSuite(outDir, { computer: source('computer'), story: source('story') })
const { runStory } = await import(pathToFileURL(join(outDir, 'story.js')).href)

console.log(found.stdout.split(' ').slice(0, 2).join(' '))
const stop = new AbortController()
// The engines are in groups of their own: a Ctrl-C here does not reach them by itself.
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort())
const folder = mkdtempSync(join(tmpdir(), 'sang-froid-sync-'))
const faults = await runStory({
  computerFile: join(outDir, 'computer.js'),
  folder,
  signal: stop.signal,
  say: (line) => console.log(line),
}).catch((error) => [String(error)])

if (faults.length > 0) {
  for (const fault of faults) console.log(`FAULT ${fault}`)
  console.log(`The files and the logs are in ${folder}`)
  process.exit(1)
}
rmSync(folder, { recursive: true, force: true })
console.log('One log on three computers.')

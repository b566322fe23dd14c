// What ships: nothing outside the bundles, and a page that loads fast on an old laptop.
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importsOf } from './imports-of.mjs'
import { root } from './setup.mjs'

const firstLoadLimitKb = 300
const faults = []

const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
for (const name of Object.keys(dependencies)) {
  faults.push(`package.json: ${name} is a runtime dependency; everything is bundled`)
}

for (const folder of ['out/main', 'out/preload', 'out/preview']) {
  for (const bundle of scriptsIn(folder)) {
    for (const name of new Set(namesIn(bundle))) {
      const isElectron = name === 'electron' && folder !== 'out/preview'
      if (!name.startsWith('.') && !isBuiltin(name) && !isElectron)
        faults.push(`${bundle}: still imports ${name}`)
    }
  }
}

const page = join(root, 'out', 'renderer', 'index.html')
const entries = [
  ...readFileSync(page, 'utf8').matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g),
]
const scripts = new Set()
if (entries.length === 0)
  faults.push('out/renderer/index.html loads no script: what is there to measure?')
for (const [, src] of entries) collect(join(dirname(page), src))
const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
const kb = Math.round(bytes / 1000)
console.log(
  `first load: ${kb} kB (limit ${firstLoadLimitKb}) of JavaScript, gzip, in ${scripts.size} file(s)`,
)
if (kb > firstLoadLimitKb) faults.push('the page’s first load is over its limit')

for (const fault of faults) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)

/** A script of the page and all it imports before it can run. */
function collect(file) {
  if (scripts.has(file)) return
  scripts.add(file)
  for (const { specifier, isLater } of importsOf(file, readFileSync(file, 'utf8')))
    if (!isLater && specifier?.startsWith('.')) collect(join(dirname(file), specifier))
}

function scriptsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => `${folder}/${name}`)
}

/** What a bundle loads, now or later. A computed name is the bundler's business. */
function namesIn(bundle) {
  return importsOf(bundle, readFileSync(join(root, bundle), 'utf8')).flatMap(
    ({ specifier }) => specifier ?? [],
  )
}

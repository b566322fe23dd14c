// What ships: nothing outside the bundles, and a page that loads fast on an old laptop.
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'
import { root } from './setup.mjs'

const firstLoadLimitKb = 300
const faults = []

const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
for (const name of Object.keys(dependencies)) {
  faults.push(`package.json: ${name} is a runtime dependency; everything is bundled`)
}

for (const bundle of ['out/main/index.js', 'out/preload/index.cjs', 'out/preview/index.js']) {
  for (const name of staticImports(join(root, bundle))) {
    const isBuiltin = name.startsWith('node:') || builtinModules.includes(name)
    const isElectron = name === 'electron' && !bundle.startsWith('out/preview')
    if (!name.startsWith('.') && !isBuiltin && !isElectron)
      faults.push(`${bundle}: still imports ${name}`)
  }
}

const page = join(root, 'out', 'renderer', 'index.html')
const entries = [
  ...readFileSync(page, 'utf8').matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g),
]
const scripts = new Set()
for (const [, src] of entries) collect(join(dirname(page), src))
const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
const kb = Math.round(bytes / 1000)
console.log(
  `first load: ${kb} kB of compressed JavaScript in ${scripts.size} file(s) (limit ${firstLoadLimitKb} kB)`,
)
if (kb > firstLoadLimitKb) faults.push('the page’s first load is over its limit')

for (const fault of faults) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)

/** A script of the page and all it imports before it can run. */
function collect(file) {
  if (scripts.has(file)) return
  scripts.add(file)
  for (const name of staticImports(file))
    if (name.startsWith('.')) collect(join(dirname(file), name))
}

function staticImports(file) {
  const source = readFileSync(file, 'utf8')
  if (file.endsWith('.cjs'))
    return [...source.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)
  return parseAst(source).body.flatMap((node) =>
    /^(Import|Export)/.test(node.type) && node.source ? [node.source.value] : [],
  )
}

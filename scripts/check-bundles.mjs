// What ships: nothing outside the bundles, and a page that loads fast on an old laptop.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstLoad, firstLoadLimitKb, missingFrom } from './bundles.mjs'
import { root } from './setup.mjs'

const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const faults = Object.keys(dependencies).map(
  (name) => `package.json: ${name} is a runtime dependency; everything is bundled`,
)
for (const folder of ['out/main', 'out/preload', 'out/preview']) {
  faults.push(...missingFrom(join(root, folder), folder !== 'out/preview'))
}

const { kb, files } = firstLoad(join(root, 'out', 'renderer', 'index.html'))
console.log(
  `first load: ${kb} kB (limit ${firstLoadLimitKb}) of JavaScript, gzip, in ${files} file(s)`,
)
if (files === 0) faults.push('out/renderer/index.html loads no script: what is there to measure?')
if (kb > firstLoadLimitKb) faults.push('the page’s first load is over its limit')

for (const fault of faults) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)

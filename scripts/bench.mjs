// `npm run bench [-- NAME]`: runs the benches, each beside its baseline, in one run.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, setup } from './setup.mjs'

setup()
const { runnerImport } = await import('vite')
const asked = process.argv.slice(2)
const benches = readdirSync(join(root, 'bench')).filter((file) => file !== 'report.ts')
for (const file of benches) {
  const name = file.replace(/\.ts$/, '')
  if (asked.length === 0 || asked.includes(name)) {
    await runnerImport(join(root, 'bench', file), { root, configFile: false, logLevel: 'error' })
  }
}

// `npm run playbooks:pack`: the playbooks as one file, for a town hall to open.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

setup()
build()
const { main } = await import('../out/preview/pack.js')
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

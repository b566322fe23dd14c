// `npm run playbooks:check`: what is wrong in the playbooks, for those who write them.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

setup()
build()
const { main } = await import('../out/preview/check.js')
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

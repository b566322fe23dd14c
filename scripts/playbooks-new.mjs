// `npm run playbooks:new -- --id mon-sujet --title "…" --category quotidien`: a page to write over.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

setup()
build()
const { newPlaybook } = await import('../out/preview/check.js')
process.exitCode = await newPlaybook(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

// The app in a browser: `npm run preview -- --data DIR --port N --no-open`.
// The host runs in this very process, so that a signal sent to it is a signal to the host.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

const parent = process.ppid
setup()
build()
// npm was stopped while this was at work: nobody is left to use the host, or to stop it.
if (process.env.npm_lifecycle_event && process.ppid !== parent) process.exit(1)
await import('../out/preview/index.js')

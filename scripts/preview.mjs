// The app in a browser: `npm run preview -- --data DIR --port N --no-open`.
// The host runs in this very process, so that a signal sent to it is a signal to the host.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

setup()
build()
await import('../out/preview/index.js')

// `npm run dev`: Electron, reloading as you edit.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { run } from './build.mjs'
import { fail, root, setup } from './setup.mjs'

setup()
// electron-vite looks for the binary and does not fetch it itself.
const install = join(root, 'node_modules', 'electron', 'install.js')
const got = spawnSync(process.execPath, [install], { cwd: root, stdio: 'inherit' })
if (got.status !== 0)
  fail('Electron could not be downloaded: use npm run dev:preview, the same app in a browser.')
run('electron-vite', ['dev'])

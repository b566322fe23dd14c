// `npm start`: builds, then opens the app. Electron when its binary is here or can be had; otherwise the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root, say, setup } from './setup.mjs'

/** Long enough for a slow line, short enough for a person waiting. */
const downloadLimitMs = 5 * 60_000
/** An Electron that ends badly within this time never opened: no display after all, a library missing, no sandbox. */
const startLimitMs = 10_000

setup()
build()
await openInBrowser(whyNoElectron() ?? (await runElectron()))

/** What stands in the way of Electron, or undefined. */
function whyNoElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'there is no screen here'
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'its sandbox refuses to run as root'
  }
  if (electronBinary()) return undefined
  say('Getting Electron, once…')
  const install = join(root, 'node_modules', 'electron', 'install.js')
  spawnSync(process.execPath, [install], { cwd: root, stdio: 'ignore', timeout: downloadLimitMs })
  return electronBinary() ? undefined : 'its program could not be downloaded'
}

function electronBinary() {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/** Runs Electron and ends as it ends. @returns {Promise<string>} why it did not start, if it did not */
function runElectron() {
  const start = performance.now()
  const child = spawn(electronBinary() ?? '', [root, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  let stopped = false
  // Ctrl+C reaches Electron by itself; the others reach only us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopped = true
      if (signal !== 'SIGINT') child.kill(signal)
    })
  }
  return new Promise((fulfil) => {
    child.once('error', () => fulfil('its program does not run here'))
    child.once('exit', (code) => {
      const isEarly = performance.now() - start < startLimitMs
      if (code === 0 || stopped || !isEarly) process.exit(stopped ? 0 : (code ?? 1))
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
      fulfil('it ended at once')
    })
  })
}

async function openInBrowser(why) {
  say(`Electron cannot run (${why}): the same app opens in your browser.`)
  await import('../out/preview/index.js')
}

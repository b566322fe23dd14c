// Finds a browser of the Chromium family for the whole-app tests, or gets one where that can be done.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './setup.mjs'

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

/** @returns {string | undefined} the program, or undefined when none is installed */
export function findBrowser() {
  const chosen = process.env.SANG_FROID_BROWSER
  if (chosen) return runs(chosen) ? chosen : undefined
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...(places[process.platform] ?? [])].find(runs)
}

/** On Debian as root a browser is one command away. @returns {string | undefined} */
export function getBrowser() {
  // A wrong choice is to be mended, not worked around.
  if (process.env.SANG_FROID_BROWSER) return undefined
  if (!isDebian() || process.getuid?.() !== 0) return undefined
  say('No Chrome, Chromium or Edge here: installing Debian’s chromium for the whole-app tests…')
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options)
  return findBrowser()
}

function isDebian() {
  return (
    existsSync('/usr/bin/apt-get') &&
    /\b(ID|ID_LIKE)=.*(debian|ubuntu)/.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

// What Electron must not be able to do in our packages, read back from the program itself.
import { getCurrentFuseWire } from '@electron/fuses'

/** The fuses in the order of Electron's wire, by the names of electron.builder.yml. */
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]

/**
 * electron-builder cannot set this one yet. It must stay as Electron ships it: off, WebAssembly would check every
 * access to memory in software, and guard nothing better.
 */
const leftAsShipped = { wasmTrapHandlers: true }

const states = new Map([
  ['0'.charCodeAt(0), false],
  ['1'.charCodeAt(0), true],
])

/** What every fuse must be, in the order of the wire. @param {Record<string, boolean>} configured */
function wantedFuses(configured) {
  return [...names.map((name) => [name, configured[name]]), ...Object.entries(leftAsShipped)]
}

/**
 * How the fuses of a packed program differ from what is wanted: a list of sentences, empty when all is right.
 * A fuse that nobody decided on is a difference too: a new Electron may bring one.
 *
 * @param {string} program the executable, or on macOS the `.app`
 * @param {Record<string, boolean>} configured `electronFuses` of electron.builder.yml
 */
export async function fuseFaults(program, configured) {
  const { version, ...wire } = await getCurrentFuseWire(program)
  if (version !== '1')
    return [`the fuses have another layout (${version}): see Electron’s fuses.md`]
  const wanted = wantedFuses(configured)
  const unknown = Object.keys(wire).length - wanted.length
  return [
    ...wanted.flatMap(([name, value], place) => {
      if (value === undefined) return [`${name}: electron.builder.yml does not say what it must be`]
      const found = wire[place] === undefined ? 'missing' : (states.get(wire[place]) ?? 'removed')
      return found === value ? [] : [`${name}: ${found} in the program, and must be ${value}`]
    }),
    ...(unknown > 0 ? [`${unknown} fuse(s) more than we decided on: see Electron’s fuses.md`] : []),
  ]
}

// Writes out/renderer/licences.json: whose work the program holds, and under which terms. The page shows it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPackages, licenceText } from './bundled-packages.mjs'
import { root } from './setup.mjs'

/** Terms that let a town hall use the program freely. Anything else needs a decision first. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]

/**
 * @typedef {{ name: string, version?: string, licence: string, kind: 'library' | 'font' | 'runtime',
 *   within?: string, text: string }} Licence
 */

/** @param {string} project @returns {Licence[]} by name */
export function collectLicences(project) {
  const all = [...bundledPackages(project), electron(project)]
  return all
    .map(({ folder, ...one }) => ({
      ...one,
      kind:
        one.name === 'electron' ? 'runtime' : folder?.includes('@fontsource') ? 'font' : 'library',
      text: licenceText(project, { name: one.name, folder }),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** It is not bundled but packed around us. Chromium's own list lies beside the program: LICENSES.chromium.html. */
function electron(project) {
  const folder = 'node_modules/electron'
  const { version, license } = JSON.parse(
    readFileSync(join(project, folder, 'package.json'), 'utf8'),
  )
  return { name: 'electron', version, licence: license, folder }
}

/** What stands against shipping these: a list of sentences, empty when all is right. */
export function licenceFaults(licences) {
  return licences.flatMap(({ name, licence, text }) => [
    ...(isAllowed(licence)
      ? []
      : [`${name}: the licence « ${licence} » is not among those we ship`]),
    ...(text.length > 20 ? [] : [`${name}: no text of its licence; put one in resources/licences`]),
  ])
}

/** An SPDX expression: one of several is enough, all of several must do. */
function isAllowed(expression) {
  const plain = String(expression).replace(/[()]/g, ' ')
  return plain
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((id) => allowed.includes(id.trim())))
}

/** Called by the build, once all bundles are there. */
export function writeLicences() {
  const packages = collectLicences(root)
  const file = join(root, 'out', 'renderer', 'licences.json')
  writeFileSync(file, `${JSON.stringify({ packages }, null, 1)}\n`)
  return packages
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = writeLicences()
  for (const { name, version = '', licence, within } of packages) {
    console.log(`${licence.padEnd(13)} ${name} ${version}${within ? ` (within ${within})` : ''}`)
  }
  const faults = licenceFaults(packages)
  for (const fault of faults) console.log(fault)
  process.exit(faults.length > 0 ? 1 : 0)
}

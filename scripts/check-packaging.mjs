// What the installers will be made of: the configuration, and the licences of what they hold.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { collectLicences, licenceFaults } from './licences.mjs'
import { packagingFaults } from './packaging.mjs'
import { root } from './setup.mjs'

const config = parse(readFileSync(join(root, 'electron.builder.yml'), 'utf8'))
const licences = collectLicences(root)
const faults = [...(await packagingFaults(config, root)), ...licenceFaults(licences)]
console.log(`${licences.length} packages of others ship, each with its licence`)
for (const fault of faults) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)

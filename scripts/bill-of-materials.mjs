// `node scripts/bill-of-materials.mjs [file]`: what is in the program, as CycloneDX, for those who follow advisories.
// npm knows the packages and their hashes; the bundler knows which of them really ship.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectLicences } from './licences.mjs'
import { npm } from './npm.mjs'
import { fail, root, setup } from './setup.mjs'

/**
 * npm's bill of everything installed, cut down to what ships.
 *
 * @param {any} bill CycloneDX, as `npm sbom` prints it
 * @param {readonly { name: string, version?: string, licence: string, within?: string }[]} shipped
 */
export function onlyShipped(bill, shipped) {
  const wanted = new Set(
    shipped.flatMap(({ name, version }) => (version ? [`${name}@${version}`] : [])),
  )
  const isWanted = ({ name, version }) => wanted.has(`${name}@${version}`)
  const components = bill.components.filter(isWanted).map((component) => ({
    ...component,
    // For npm all of ours are tools of the developer, and optional: in the bundles they are neither.
    scope: 'required',
    properties: [],
  }))
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`))
  const missing = [...wanted].filter((one) => !known.has(one))
  if (missing.length > 0) throw new Error(`npm does not know what ships: ${missing.join(', ')}`)
  // No package of npm stands behind these: the carrier took the code in.
  const carried = shipped
    .filter(({ version }) => !version)
    .map(({ name, licence, within }) => ({
      'bom-ref': `${within}#${name}`,
      type: 'library',
      name,
      scope: 'required',
      licenses: [{ license: { id: licence } }],
      description: `Code taken in by ${within}`,
    }))
  const all = [...components, ...carried]
  const refs = new Set(all.map((component) => component['bom-ref']))
  const project = bill.metadata.component
  const mains = bill.dependencies.find(({ ref }) => ref === project['bom-ref'])?.dependsOn ?? []
  return {
    ...bill,
    metadata: {
      ...bill.metadata,
      lifecycles: [{ phase: 'build' }],
      // npm names the project after the folder it is in.
      component: {
        ...project,
        type: 'application',
        name: project['bom-ref'].replace(/@[^@]*$/, ''),
        properties: [],
      },
    },
    components: all,
    dependencies: [
      { ref: project['bom-ref'], dependsOn: mains.filter((ref) => refs.has(ref)) },
      ...bill.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: [
            ...dependsOn.filter((each) => refs.has(each)),
            ...carried
              .map((each) => each['bom-ref'])
              .filter((each) => each.startsWith(`${nameOf(ref)}#`)),
          ],
        })),
    ],
  }
}

function nameOf(ref) {
  return ref.replace(/@[^@]*$/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const done = npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])
  if (done.status !== 0) fail(`npm sbom did not succeed: ${done.stderr}`)
  const bill = onlyShipped(JSON.parse(done.stdout), collectLicences(root))
  const file = resolve(process.argv[2] ?? 'dist/sang-froid.cdx.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  console.log(`${bill.components.length} components written`)
}

// Which modules really end up in a bundle, as the bundler tells it: the licences and the bill of materials are made of this.
import { mkdirSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { root } from './setup.mjs'

/** One file for each bundle: `{ "modules": ["src/…", "node_modules/…"], "helpers": ["…"] }`. */
export const recordFolder = join(root, 'out', 'modules')

/**
 * A plugin that writes the record of one bundle. It changes nothing in it.
 *
 * @param {string} name
 * @returns {import('vite').Plugin}
 */
export function recordModules(name) {
  let viteRoot = root
  return {
    name: 'sang-froid:record-modules',
    apply: 'build',
    configResolved(config) {
      viteRoot = config.root
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const ids = new Set(Object.values(bundle).flatMap((file) => idsIn(file, viteRoot)))
        // Vite takes style sheets out of the scripts: they are no longer among what was written.
        for (const id of this.getModuleIds()) if (/\.css($|\?)/.test(id)) ids.add(id)
        mkdirSync(recordFolder, { recursive: true })
        writeFileSync(
          join(recordFolder, `${name}.json`),
          `${JSON.stringify(record(ids), null, 2)}\n`,
        )
      },
    },
  }
}

function idsIn(file, viteRoot) {
  // A font, a picture: named from the root of that bundle.
  if (file.type === 'asset') return file.originalFileNames.map((name) => resolve(viteRoot, name))
  return Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  )
}

/** Paths from the project, so that a record is the same on every machine; what the bundler wrote itself apart. */
function record(ids) {
  const modules = new Set()
  const helpers = new Set()
  for (const id of ids) {
    if (id.includes('\0') || id.startsWith('virtual:')) helpers.add(id.replaceAll('\0', ''))
    else modules.add(projectPath(id.replace(/\?.*$/, '')))
  }
  return { modules: [...modules].sort(), helpers: [...helpers].sort() }
}

function projectPath(id) {
  return (isAbsolute(id) ? relative(root, id) : id).split(sep).join('/')
}

// The packages of others that really are in what we ship, from the records the bundler wrote (module-record.mjs).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bundles that are shipped, each with its record in out/modules. The preview host is not one. */
export const shippedBundles = ['main', 'preload', 'renderer']

/**
 * Code of others that came inside a package, without being one here. Nothing tells it but reading the package, so it is
 * tied to the version that was read: another version must be read again. `licence` is the name of a text in
 * resources/licences.
 */
const readByHand = {
  docx: {
    version: '9.15.2',
    carries: [
      { name: 'events', licence: 'MIT' },
      { name: 'stream-browserify', licence: 'MIT' },
    ],
  },
  '@zip.js/zip.js': { version: '2.24.0', carries: [{ name: 'zlib', licence: 'Zlib' }] },
}

/**
 * @typedef {{ name: string, version?: string, licence: string, folder?: string, within?: string }} Bundled
 * `within` names the package that carries it; `folder` is where it is installed, if it is.
 */

/** @param {string} root @returns {Bundled[]} by name */
export function bundledPackages(root) {
  const modules = shippedBundles.flatMap((name) => recordOf(root, name))
  const folders = new Set(modules.flatMap((module) => folderOf(module) ?? []))
  const direct = [...folders].map((folder) => readPackage(root, folder))
  const found = new Map(direct.map((one) => [`${one.name}@${one.version}`, one]))
  for (const carrier of direct) {
    for (const one of carriedBy(carrier, root, modules)) {
      const key = `${one.name}@${one.version}`
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Names of all that ships, Electron included. */
export function shippedNames(root) {
  return new Set(['electron', ...bundledPackages(root).map(({ name }) => name)])
}

/** Modules, and what the bundler added of its own: its first part names the package, as in `rolldown/runtime.js`. */
function recordOf(root, name) {
  const file = join(root, 'out', 'modules', `${name}.json`)
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build`)
  const { modules, helpers } = JSON.parse(readFileSync(file, 'utf8'))
  return [...modules, ...helpers.map((helper) => `node_modules/${helper}`)]
}

/** `…/node_modules/@scope/name` of a module of a package; the innermost, where packages hold others. */
function folderOf(module) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0]
}

function readPackage(root, folder) {
  const file = join(root, folder, 'package.json')
  const { name, version, license = '' } = JSON.parse(readFileSync(file, 'utf8'))
  return { name, version, licence: license, folder }
}

/** What a package holds of others: marked by the bundler that made it, or read by hand. */
function carriedBy({ name, version, folder }, root, modules) {
  const known = readByHand[name]
  if (known && known.version !== version) {
    throw new Error(
      `${name} ${version}: read what code of others it carries, then correct scripts/bundled-packages.mjs (${known.version} was read)`,
    )
  }
  const marked = new Set(
    modules
      .filter((module) => folderOf(module) === folder && /\.[cm]?js$/.test(module))
      // What the bundler added of its own is no file.
      .filter((module) => existsSync(join(root, module)))
      .flatMap((module) => markedIn(readFileSync(join(root, module), 'utf8'))),
  )
  return [
    ...[...marked].map((inner) => ({ ...installed(root, folder, inner, name), within: name })),
    ...(known?.carries ?? []).map((inner) => ({ ...inner, within: name })),
  ]
}

/** Bundlers begin each piece they take in with its path, as a comment. */
function markedIn(source) {
  return [
    ...source.matchAll(/^\s*\/\/ ?(?:#region )?\S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm),
  ].map(([, name]) => name)
}

function installed(root, folder, name, carrier) {
  const place = [`${folder}/node_modules/${name}`, `node_modules/${name}`].find((each) =>
    existsSync(join(root, each, 'package.json')),
  )
  if (!place)
    throw new Error(`${carrier} carries ${name}, which is not installed: add its licence by hand`)
  return readPackage(root, place)
}

/** The licence of a package: its own files, or a text kept in resources/licences where it ships none. */
export function licenceText(root, { name, folder }) {
  const own = folder
    ? readdirSync(join(root, folder))
        .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
        .sort()
        .map((file) => join(root, folder, file))
    : []
  const kept = join(root, 'resources', 'licences', `${name.replace(/.*\//, '')}.txt`)
  const files = own.length > 0 ? own : existsSync(kept) ? [kept] : []
  return files.map((file) => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim()).join('\n\n')
}

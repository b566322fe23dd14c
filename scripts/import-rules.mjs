// Which way imports go. `docs/architecture.md` says why.
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { importsOf } from './imports-of.mjs'

/**
 * The rooms of the house, and what each may use besides itself.
 * `typesOf`: rooms whose types alone it may name. `builtins`, `packages`: the only ones, where given.
 * `layer`: a test may also use the rooms of its own layer.
 */
const below = ['storage', 'shared']
const hosts = { uses: ['app', 'router', 'web', ...below], layer: 'host' }
const services = { uses: below, layer: 'service' }
const page = { builtins: [] }
const rooms = [
  { name: 'shared', at: /^src\/shared\//, uses: [], ...page, packages: ['zod', '@orpc/contract'] },
  { name: 'renderer', at: /^src\/renderer\//, uses: ['shared'], ...page },
  { name: 'preload', at: /^src\/preload\//, uses: [], ...page, packages: ['electron'] },
  // Not the preview: it is never part of the installers.
  { name: 'entry', at: /^src\/main\/index\.ts$/, uses: ['desktop', 'app'], layer: 'host' },
  { name: 'desktop', at: /^src\/main\/desktop\//, ...hosts },
  { name: 'preview', at: /^src\/main\/preview\//, ...hosts },
  // Answers computed from their arguments: no files, no sockets.
  { name: 'web', at: /^src\/main\/web\//, uses: ['shared'], builtins: ['node:path'] },
  {
    name: 'app',
    at: /^src\/main\/app\.ts$/,
    uses: [
      'router',
      'playbooks',
      'incidents',
      'search',
      'installation',
      'snapshots',
      'packs',
      ...below,
    ],
    layer: 'core',
  },
  // The authors' tools: they look as the search looks, and nothing of the app may load them.
  {
    name: 'authors',
    at: /^src\/main\/playbooks\/(advice\/|check(-cli)?\.(test\.)?ts$)/,
    uses: ['playbooks', 'search', ...below],
    layer: 'service',
  },
  // The agency's tool: it makes what the app opens, and the app never loads it.
  {
    name: 'publishers',
    at: /^src\/main\/packs\/publish\//,
    uses: ['packs', 'playbooks', ...below],
    layer: 'service',
  },
  {
    name: 'packs',
    at: /^src\/main\/packs\//,
    uses: ['playbooks', ...below],
    layer: 'service',
  },
  { name: 'playbooks', at: /^src\/main\/playbooks\//, ...services },
  { name: 'incidents', at: /^src\/main\/incidents\//, ...services, typesOf: ['playbooks'] },
  { name: 'search', at: /^src\/main\/search\//, ...services },
  { name: 'installation', at: /^src\/main\/installation\//, ...services },
  { name: 'snapshots', at: /^src\/main\/snapshots\//, ...services },
  { name: 'storage', at: /^src\/main\/storage\//, uses: ['shared'] },
  // The files beside app.ts: the router and what it is made of.
  {
    name: 'router',
    at: /^src\/main\/[^/]+\.ts$/,
    uses: ['playbooks', 'incidents', 'search', 'installation', 'snapshots', 'packs', ...below],
    layer: 'core',
  },
]

const mayUseElectron = ['entry', 'desktop', 'preload']

/** Tests and what only tests use. */
const testFile = /(\.(test|support)\.tsx?|\/fixtures\.ts)$/

/**
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} source
 * @returns {{ file: string, line: number, message: string }[]}
 */
export function checkFile(file, source) {
  const room = roomOf(file)
  const wrong = (line, message) => (message === undefined ? [] : [{ file, line, message }])
  if (!room) return wrong(1, 'this file is in no room of the house: see scripts/import-rules.mjs')
  const from = { file, room, isTest: testFile.test(file) }
  return importsOf(file, source).flatMap(({ specifier, typeOnly, line }) =>
    wrong(line, judge(from, specifier, typeOnly)),
  )
}

/** @returns {string | undefined} what is wrong with the import */
function judge(from, specifier, typeOnly) {
  if (specifier === undefined) return 'an import of a computed name cannot be checked: write it out'
  // Vite and Node would each take these for something else than a package.
  if (/^([/#~]|@\/|\w+:)/.test(specifier) && !specifier.startsWith('node:'))
    return `${specifier} is no relative path and no package: its direction cannot be checked`
  if (specifier.startsWith('.')) return judgeOurs(from, specifier, typeOnly)
  return judgePackage(from, specifier)
}

function judgeOurs({ file, room, isTest }, specifier, typeOnly) {
  const target = posix.join(posix.dirname(file), specifier)
  // What is given with an export is tested beside the check it repeats.
  if (isTest && /^(tests\/support|resources)\//.test(target)) return undefined
  if (!isTest && testFile.test(target)) return `${specifier} is for tests only`
  const to = roomOf(target)
  // A style sheet, a picture, a text: what they are made of is not code.
  if (!to)
    return /\.(css|svg|mjs\?raw)$/.test(specifier) ? undefined : `${specifier} is outside the house`
  if (to === room || room.uses.includes(to.name)) return undefined
  if (typeOnly && room.typesOf?.includes(to.name)) return undefined
  if (isTest && room.layer !== undefined && room.layer === to.layer) return undefined
  return `${room.name} must not import ${to.name} (${specifier})`
}

function judgePackage({ room, isTest }, specifier) {
  if (/^electron(\/|$)/.test(specifier) && !mayUseElectron.includes(room.name))
    return `${room.name} must not import ${specifier}`
  // A test runs in Node with the tools it needs, whatever it tests.
  if (isTest) return undefined
  const allowed = isBuiltin(specifier) ? room.builtins : room.packages
  return allowed === undefined || allowed.includes(specifier)
    ? undefined
    : `${room.name} must not import ${specifier}`
}

function roomOf(file) {
  return rooms.find(({ at }) => at.test(file))
}

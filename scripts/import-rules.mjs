// Which way imports go. `docs/architecture.md` says why.
import { posix } from 'node:path'
import { parseAst } from 'vite'

/**
 * The rooms of the house. Inside `main` a room may use those with a larger `depth`;
 * `shared` may be used by all, and uses nothing of ours.
 */
const rooms = [
  { name: 'shared', at: /^src\/shared\// },
  { name: 'renderer', at: /^src\/renderer\// },
  { name: 'preload', at: /^src\/preload\// },
  { name: 'entry', at: /^src\/main\/index\.ts$/, depth: 0 },
  { name: 'desktop', at: /^src\/main\/desktop\//, depth: 1 },
  { name: 'preview', at: /^src\/main\/preview\//, depth: 1 },
  { name: 'web', at: /^src\/main\/web\//, depth: 6 },
  { name: 'app', at: /^src\/main\/app\.ts$/, depth: 2 },
  { name: 'storage', at: /^src\/main\/storage\//, depth: 5 },
  { name: 'playbooks', at: /^src\/main\/playbooks\//, depth: 4 },
  { name: 'incidents', at: /^src\/main\/incidents\//, depth: 4 },
  { name: 'search', at: /^src\/main\/search\//, depth: 4 },
  { name: 'installation', at: /^src\/main\/installation\//, depth: 4 },
  { name: 'router', at: /^src\/main\/[^/]+\.ts$/, depth: 3 },
]

/** Packages that the contract's side of the wire may use. */
const sharedPackages = ['zod', '@orpc/contract']

/**
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} source
 * @returns {{ file: string, line: number, message: string }[]}
 */
export function checkFile(file, source) {
  if (/\.test\.tsx?$/.test(file)) return []
  const room = roomOf(file)
  if (!room)
    return [
      {
        file,
        line: 1,
        message: 'this file is in no room of the house: see scripts/import-rules.mjs',
      },
    ]
  return importsOf(file, source).flatMap(({ specifier, line }) => {
    const message = specifier.startsWith('.')
      ? judgeOurs(
          room,
          roomOf(posix.normalize(posix.join(posix.dirname(file), specifier))),
          specifier,
        )
      : judgePackage(room, specifier)
    return message === undefined ? [] : [{ file, line, message }]
  })
}

function roomOf(file) {
  return rooms.find(({ at }) => at.test(file))
}

function judgeOurs(from, to, specifier) {
  // A style sheet, a picture: what they are made of is not code.
  if (!to) return /\.(css|svg)$/.test(specifier) ? undefined : `${specifier} is outside the house`
  if (from.name === to.name || to.name === 'shared') return undefined
  if (from.depth !== undefined && to.depth !== undefined && from.depth < to.depth) {
    if (to.name !== 'web' || from.depth <= 1) return undefined
  }
  return `${from.name} must not import ${to.name} (${specifier})`
}

function judgePackage(room, specifier) {
  if (specifier === 'electron' && !['entry', 'desktop', 'preload'].includes(room.name)) {
    return `${room.name} must not import electron`
  }
  if (specifier.startsWith('node:') && ['renderer', 'shared', 'preload'].includes(room.name)) {
    return `${room.name} must not import ${specifier}: it runs in the page`
  }
  if (room.name === 'shared' && !sharedPackages.includes(specifier)) {
    return `shared must not import ${specifier}`
  }
  return undefined
}

/** Every import, re-export and dynamic import, and the line it is on. */
function importsOf(file, source) {
  const found = []
  walk(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    const target = node.source
    if (/^(Import|Export)/.test(node.type) && target?.type === 'Literal') {
      found.push({ specifier: String(target.value), line: lineAt(source, node.start) })
    }
  })
  return found
}

function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const each of value) walk(each, visit)
    else walk(value, visit)
  }
}

function lineAt(source, offset) {
  return source.slice(0, offset).split('\n').length
}

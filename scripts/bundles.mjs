// What the bundles are made of: nothing outside them, and a page that loads fast on an old laptop.
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importsOf } from './imports-of.mjs'

/** What the page may load before it can run, in kilobytes of compressed JavaScript. */
export const firstLoadLimitKb = 300

/**
 * @param {string} folder bundles of one kind
 * @param {boolean} takesElectron whether Electron itself is there at run time
 * @returns {string[]} what they would still have to find outside themselves
 */
export function missingFrom(folder, takesElectron) {
  return scriptsIn(folder).flatMap((bundle) =>
    [...new Set(namesIn(bundle))]
      .filter((name) => !name.startsWith('.') && !isBuiltin(name))
      .filter((name) => !(takesElectron && name === 'electron'))
      .map((name) => `${bundle}: still imports ${name}`),
  )
}

/**
 * @param {string} page its `index.html`
 * @returns {{ kb: number, files: number }} the scripts of the page, and all they import before they can run
 */
export function firstLoad(page) {
  const entries = [
    ...readFileSync(page, 'utf8').matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g),
  ]
  const scripts = new Set()
  for (const [, src] of entries) collect(join(dirname(page), src), scripts)
  const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return { kb: Math.round(bytes / 1000), files: scripts.size }
}

/** A script of the page and all it imports before it can run. */
function collect(file, scripts) {
  if (scripts.has(file)) return
  scripts.add(file)
  for (const { specifier, isLater } of importsOf(file, readFileSync(file, 'utf8')))
    if (!isLater && specifier?.startsWith('.')) collect(join(dirname(file), specifier), scripts)
}

function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => join(folder, name))
}

/** What a bundle loads, now or later. A computed name is the bundler's business. */
function namesIn(bundle) {
  return importsOf(bundle, readFileSync(bundle, 'utf8')).flatMap(({ specifier }) => specifier ?? [])
}

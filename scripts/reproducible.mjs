// `node scripts/reproducible.mjs`: builds twice from nothing, and fails when one byte of out/ differs.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from './build.mjs'
import { root, setup } from './setup.mjs'

setup()
const first = buildAfresh()
const second = buildAfresh()
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
)
for (const file of different) console.log(`differs: ${file}`)
console.log(`${first.size} files in out/, together ${summary(first)}`)
process.exit(different.length > 0 ? 1 : 0)

/** @returns {Map<string, string>} SHA-256 by file */
function buildAfresh() {
  const out = join(root, 'out')
  rmSync(out, { recursive: true, force: true })
  build({ force: true })
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    // The stamp is for this machine only: it tells when to build again.
    .filter((entry) => entry.isFile() && entry.name !== '.built')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(
    files.map((file) => [relative(out, file).split(sep).join('/'), sha256(readFileSync(file))]),
  )
}

/** One line to compare with another machine's. */
function summary(hashes) {
  return sha256([...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join(''))
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}

// SHA256SUMS: what `sha256sum --check` reads, and PowerShell's Get-FileHash can be compared with.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'

/** @param {readonly string[]} files @returns {Promise<string>} one line a file, by name */
export async function sumsOf(files) {
  const lines = []
  for (const file of [...files].sort(byName))
    lines.push(`${await sha256(file)}  ${basename(file)}\n`)
  const names = new Set(files.map((file) => basename(file)))
  if (names.size < files.length) throw new Error('two files to release have the same name')
  return lines.join('')
}

/** Read in pieces: an installer weighs a hundred megabytes. */
async function sha256(file) {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

function byName(one, other) {
  return basename(one) < basename(other) ? -1 : 1
}

// Reads every source file and says which imports go the wrong way.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { checkFile } from './import-rules.mjs'
import { root } from './setup.mjs'

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

const violations = files.flatMap((path) => {
  const file = relative(root, path).split(sep).join('/')
  try {
    return checkFile(file, readFileSync(path, 'utf8'))
  } catch (error) {
    return [{ file, line: 1, message: `cannot be read: ${error.message}` }]
  }
})
for (const { file, line, message } of violations) console.log(`${file}:${line}: ${message}`)
process.exit(violations.length > 0 ? 1 : 0)

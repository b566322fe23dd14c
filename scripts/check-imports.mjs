// Reads every source file and says which imports go the wrong way.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { checkFile } from './import-rules.mjs'
import { root } from './setup.mjs'

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

const violations = files.flatMap((file) =>
  checkFile(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')),
)
for (const { file, line, message } of violations) console.log(`${file}:${line}: ${message}`)
process.exit(violations.length > 0 ? 1 : 0)

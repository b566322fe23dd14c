import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from './main.ts'

/** Built to `out/preview/index.js`: the project is two folders up. */
const projectDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

await main(process.argv.slice(2), projectDir)

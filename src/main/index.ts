import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { start } from './desktop/start.ts'

// Not awaited: Electron gets ready only once this module has finished loading.
void start({ mainDir: dirname(fileURLToPath(import.meta.url)) })

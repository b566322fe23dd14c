// Parses the playbooks once, for the program to start without doing it again. Run by the build, in a process of its own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { preparePlaybooks } from '../out/preview/prepare.js'
import { root } from './setup.mjs'

writeFileSync(join(root, process.argv[2] ?? ''), await preparePlaybooks(join(root, 'playbooks')))

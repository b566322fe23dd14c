import { describe, expect, it } from 'vitest'
import { checkFile } from './import-rules.mjs'

const wrong = (file: string, source: string) =>
  checkFile(file, source).map(({ message }) => message)

describe('the direction of imports', () => {
  it.each([
    ['src/renderer/src/a.tsx', "import type { Hit } from '../../shared/search.ts'"],
    ['src/renderer/src/a.tsx', "import classes from './a.module.css'"],
    ['src/shared/contract.ts', "import { z } from 'zod'"],
    ['src/main/index.ts', "import { start } from './desktop/start.ts'"],
    ['src/main/desktop/a.ts', "import { app } from 'electron'"],
    ['src/main/desktop/a.ts', "import { contentPolicy } from '../web/content-policy.ts'"],
    ['src/main/app.ts', "import { createRouter } from './router.ts'"],
    ['src/main/router.ts', "import { contract } from '../shared/contract.ts'"],
    ['src/main/incidents/a.ts', "import { asStorageError } from '../storage/storage-error.ts'"],
  ])('lets %s say %s', (file, source) => {
    expect(wrong(file, source)).toEqual([])
  })

  it.each([
    ['src/renderer/src/a.ts', "import { createApp } from '../../main/app.ts'"],
    ['src/renderer/src/a.ts', "import type { App } from '../../main/app.ts'"],
    ['src/renderer/src/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/renderer/src/a.ts', "import { ipcRenderer } from 'electron'"],
    ['src/shared/a.ts', "import { createApp } from '../main/app.ts'"],
    ['src/shared/a.ts', "import { useState } from 'react'"],
    ['src/shared/a.ts', "export * from '../renderer/src/api.ts'"],
    ['src/preload/index.ts', "import { contract } from '../main/app.ts'"],
    ['src/main/app.ts', "import { answer } from './desktop/scheme.ts'"],
    ['src/main/app.ts', "import { startPreview } from './preview/server.ts'"],
    ['src/main/app.ts', "import { app } from 'electron'"],
    ['src/main/router.ts', "import { createApp } from './app.ts'"],
    ['src/main/incidents/store.ts', "import { createRouter } from '../router.ts'"],
    ['src/main/incidents/store.ts', "import { createSearch } from '../search/search.ts'"],
    ['src/main/storage/a.ts', "import { seal } from '../incidents/chain.ts'"],
    ['src/main/incidents/a.ts', "import { pathInside } from '../web/safe-path.ts'"],
    ['src/main/desktop/a.ts', "import { main } from '../preview/main.ts'"],
    ['src/main/preview/a.ts', "const later = () => import('../desktop/start.ts')"],
    ['src/main/search/a.ts', "import { x } from '../../../tests/support/preview.ts'"],
    ['src/elsewhere/a.ts', ''],
  ])('stops %s that says %s', (file, source) => {
    expect(wrong(file, source)).toHaveLength(1)
  })

  it('names the line', () => {
    expect(checkFile('src/shared/a.ts', "\n\nimport x from 'react'")[0]?.line).toBe(3)
  })
})

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
    ['src/main/incidents/a.ts', "import type { Library } from '../playbooks/library.ts'"],
    ['src/main/web/a.ts', "import { posix } from 'node:path'"],
    ['src/main/search/a.test.ts', "import { readPack } from '../playbooks/pack.ts'"],
    ['src/main/router.test.ts', "import { createApp } from './app.ts'"],
    ['src/main/desktop/a.test.ts', "import { x } from '../../../tests/support/electron-mock.ts'"],
    ['src/main/incidents/a.test.ts', "import { check } from '../../../resources/verify-log.mjs'"],
    ['src/main/incidents/a.ts', "import text from '../../../resources/verify-log.mjs?raw'"],
    ['src/renderer/src/a.test.ts', "import { readFile } from 'node:fs/promises'"],
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
    ['src/main/incidents/a.ts', "import { check } from '../../../resources/verify-log.mjs'"],
    ['src/main/index.ts', "import { main } from './preview/main.ts'"],
    ['src/main/index.ts', "import { openIncidentStore } from './incidents/store.ts'"],
    ['src/main/desktop/a.ts', "import { createSearch } from '../search/search.ts'"],
    ['src/main/web/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/main/incidents/a.ts', "import { openLibrary } from '../playbooks/library.ts'"],
    ['src/main/incidents/a.ts', "import { type Library } from '../playbooks/library.ts'"],
    ['src/main/incidents/a.ts', "import type { Search } from '../search/search.ts'"],
    ['src/main/storage/a.ts', "import { app } from 'electron/main'"],
    ['src/preload/index.ts', "import { contract } from '../shared/contract.ts'"],
    ['src/preload/index.ts', "import { z } from 'zod'"],
    ['src/elsewhere/a.ts', ''],
  ])('stops %s that says %s', (file, source) => {
    expect(wrong(file, source)).toHaveLength(1)
  })

  it.each([
    "export { createApp } from '../../main/app.ts'",
    "type App = import('../../main/app.ts').App",
    "const later = import('../../main/app.ts')",
    'const later = import(`../../main/app.ts`)',
    "const app = require('../../main/app.ts')",
    "import app = require('../../main/app.ts')",
    "import text from '../../main/app.ts?raw'",
    "import.meta.glob('../../main/*.ts')",
    "import.meta.glob(['./*.ts', '../../main/*.ts'])",
    "new Worker(new URL('../../main/app.ts', import.meta.url))",
    "import { createApp } from '/src/main/app.ts'",
    "import { createApp } from '@/main/app.ts'",
    "import { createApp } from 'file:///src/main/app.ts'",
    "import fs from 'fs'",
    'const later = (name: string) => import(name)',
  ])('sees through %s in the page', (source) => {
    expect(wrong('src/renderer/src/a.tsx', source)).toHaveLength(1)
  })

  it.each([
    ['src/main/incidents/a.test.ts', "import { start } from '../desktop/start.ts'"],
    ['src/main/incidents/a.test.ts', "import { api } from '../../renderer/src/api.ts'"],
    ['src/main/storage/a.test.ts', "import { seal } from '../incidents/chain.ts'"],
    ['src/shared/a.test.ts', "import { createApp } from '../main/app.ts'"],
    ['src/main/search/a.test.ts', "import { app } from 'electron'"],
    ['src/main/search/a.test.ts', "import { tellStory } from '../../../tests/e2e/story.ts'"],
  ])('keeps the test %s in its layer: %s', (file, source) => {
    expect(wrong(file, source)).toHaveLength(1)
  })

  it.each([
    "import { x } from './a.test.ts'",
    "import { x } from '../storage/storage.support.ts'",
    "import { x } from './fixtures.ts'",
  ])('keeps what is for tests out of the program: %s', (source) => {
    expect(wrong('src/main/incidents/a.ts', source)).toEqual([
      expect.stringContaining('for tests only'),
    ])
  })

  it('names the line', () => {
    const source = "// déjà\n\nimport x from 'react'"
    expect(checkFile('src/shared/a.ts', source)[0]?.line).toBe(3)
  })
})

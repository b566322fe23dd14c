import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { firstLoad, firstLoadLimitKb, missingFrom } from './bundles.mjs'
import { importsOf } from './imports-of.mjs'

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** Text that does not compress: a first load is counted as it travels. */
const noise = (kb: number) =>
  `export default "${Array.from({ length: kb * 100 }, () => Math.random().toString(36).slice(2, 12)).join('')}"`

it('counts what the page loads before it can run, and not what comes later', async () => {
  const folder = await folderOf({
    'index.html': '<script type="module" src="./a.js"></script>',
    'a.js': 'import "./b.js"\nimport("./later.js")',
    'b.js': noise(20),
    'later.js': noise(200),
  })
  const { kb, files } = firstLoad(join(folder, 'index.html'))
  expect(files).toBe(2)
  expect(kb).toBeGreaterThan(5)
  expect(kb).toBeLessThan(30)
  expect(firstLoadLimitKb).toBe(300)
})

it('names what a bundle would still have to find outside itself', async () => {
  const folder = await folderOf({
    'index.js': 'import "node:fs"\nimport { app } from "electron"\nimport "./a.js"',
    'a.js': 'import("zod")',
  })
  expect(missingFrom(folder, true)).toEqual([`${join(folder, 'a.js')}: still imports zod`])
  expect(missingFrom(folder, false)).toHaveLength(2)
})

it('loads Word’s writer at the first export, and not before', async () => {
  const seen = new Map<string, readonly string[]>()
  /** All that is loaded with a file, before it can run. */
  async function load(file: string): Promise<void> {
    if (seen.has(file)) return
    const now = importsOf(file, await readFile(file, 'utf8')).flatMap(
      ({ specifier, typeOnly, isLater }) => (typeOnly || isLater ? [] : (specifier ?? [])),
    )
    seen.set(file, now)
    for (const specifier of now) {
      if (/^\..*\.ts$/.test(specifier)) await load(resolve(dirname(file), specifier))
    }
  }
  await load(resolve('src/main/index.ts'))
  const loaded = [...seen.keys()].map((file) => relative('.', file).replaceAll('\\', '/'))
  expect(loaded).toContain('src/main/incidents/export/export-incident.ts')
  expect([...seen.values()].flat()).toContain('electron')
  expect([...seen.values()].flat()).not.toContain('docx')
})

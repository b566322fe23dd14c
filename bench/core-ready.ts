import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../src/main/app.ts'
import { median, report } from './support/report.ts'

/**
 * How long until the core answers, and until it can search, with at least twenty playbooks: parsed now, as an edited page is, and parsed by
 * the build, as what ships is. Beside only reading their bytes.
 */

const runs = 9
const wanted = 20
const limitMs = 300

const playbooks = await makePlaybooks()
const started: number[] = []
const ready: number[] = []
const prepared: number[] = []
const reading: number[] = []
for (let run = 0; run < runs; run += 1) {
  reading.push(await timed(() => readAll(playbooks)))
  const now = await start({ playbooks })
  started.push(now.started)
  ready.push(now.searchable)
  const shipped = await start({
    playbooks: resolve('playbooks'),
    prepared: resolve('out/main/prepared-playbooks.json'),
  })
  prepared.push(shipped.searchable)
}

report('core ready', [
  ['parsed now: first start, nothing compiled yet', ready[0] ?? 0],
  ['parsed now: answers (median)', median(started)],
  ['parsed now: parsed and indexed (median)', median(ready)],
  ['parsed by the build: indexed (median)', median(prepared)],
  ['baseline: only reading the same files, median', median(reading)],
])
console.log(`  bar: ${limitMs} ms`)

/** The real playbooks and their translations, copied under other names until there are twenty of them. */
async function makePlaybooks(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sang-froid-bench-')), 'playbooks')
  await cp(resolve('playbooks'), folder, { recursive: true })
  const names = await readdir(join(folder, 'fr'))
  for (let copy = 0; names.length + copy < wanted; copy += 1) {
    const id = (names[copy % names.length] ?? '').replace(/\.md$/, '')
    const text = await readFile(join(folder, 'fr', `${id}.md`), 'utf8')
    const other = `${id}-copie-${copy}`
    await writeFile(join(folder, 'fr', `${other}.md`), text.replace(`id: ${id}`, `id: ${other}`))
  }
  return folder
}

/** A core of its own on new folders: when it answers, and when it has found something. */
async function start(content: {
  readonly playbooks: string
  readonly prepared?: string
}): Promise<{ readonly started: number; readonly searchable: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
  const paths = { ...content, data: join(folder, 'data'), user: join(folder, 'user') }
  const begun = performance.now()
  const app = await createApp({ paths, ports: { host: 'test', version: 'bench' } })
  const answers = performance.now() - begun
  const client = createRouterClient(app.router)
  const { hits } = await client.search.query({ text: 'une rumeur court' })
  const searchable = performance.now() - begun
  if (hits.length === 0) throw new Error('nothing was found: what was measured?')
  await app.close()
  return { started: answers, searchable }
}

async function readAll(folder: string): Promise<void> {
  for (const locale of ['fr', 'en']) {
    for (const name of await readdir(join(folder, locale)))
      await readFile(join(folder, locale, name))
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp } from '../src/main/app.ts'
import { median, report } from './support/report.ts'

/** How long until the core answers, with twenty playbooks parsed and indexed, beside only reading their bytes. */

const runs = 9
const wanted = 20
const limitMs = 300

const playbooks = await makePlaybooks()
const ready: number[] = []
const reading: number[] = []
for (let run = 0; run < runs; run += 1) {
  reading.push(await timed(() => readAll(playbooks)))
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
  const paths = { playbooks, data: join(folder, 'data'), user: join(folder, 'user') }
  let close = async () => {}
  ready.push(
    await timed(async () => {
      const app = await createApp({ paths, ports: { host: 'test', version: 'bench' } })
      close = () => app.close()
    }),
  )
  await close()
}

report('core ready', [
  ['first start, nothing compiled yet', ready[0] ?? 0],
  ['median', median(ready)],
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

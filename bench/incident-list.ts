import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../src/main/app.ts'
import { makeIncidents } from './support/make-incidents.ts'
import { report } from './support/report.ts'

const incidents = 10_000
const entries = 20

/**
 * The list of 10 000 incidents of 20 entries: first page without and with the cache, memory of the process.
 * Each start is a process of its own, as the app's is.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) await measureAll()
else console.log(JSON.stringify(await measure(folder)))

type Figures = Awaited<ReturnType<typeof measure>>

async function measureAll(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
  try {
    await mkdir(join(root, 'data'))
    await makeIncidents(join(root, 'data'), { incidents, entries, device: 'pc-banc' })
    const rebuilt = inProcess(root)
    const cached = inProcess(root)
    report(`list of ${incidents} incidents of ${entries} entries`, [
      ['first page, cache to make (bar: 5000)', rebuilt.first],
      ['first page, with the cache (bar: 100)', cached.first],
      ['next page', cached.next],
      ['page of those that hold a text', cached.text],
      ['longest block of the main process, cache to make', rebuilt.longestBlock],
      ['longest block of the main process, with the cache', cached.longestBlock],
    ])
    console.log(`  memory, cache to make: ${rebuilt.megabytes.toFixed(0)} MB (bar: 250)`)
    console.log(`  memory, with the cache: ${cached.megabytes.toFixed(0)} MB`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

function inProcess(root: string): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? '', root], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function measure(root: string) {
  const app = await createApp({
    paths: { data: join(root, 'data'), user: join(root, 'user'), playbooks: resolve('playbooks') },
    ports: { host: 'test', version: '0', device: 'pc-banc' },
  })
  const client = createRouterClient(app.router)
  const blocks = watchBlocks()
  const start = performance.now()
  const page = await client.incidents.list({ limit: 50 })
  const first = performance.now() - start
  if (page.total !== incidents) throw new Error(`${page.total} incidents were found`)
  const next = await timed(() => client.incidents.list({ limit: 50, cursor: page.nextCursor }))
  const text = await timed(() => client.incidents.list({ limit: 50, text: 'numero 9' }))
  // The oldest is the last to join the search.
  while ((await client.search.query({ text: 'coupure numéro 1', limit: 1 })).hits.length === 0) {
    await wait(200)
  }
  await wait(3_000)
  const megabytes = process.memoryUsage().rss / 1e6
  const longestBlock = blocks()
  await app.close()
  return { first, next, text, megabytes, longestBlock }
}

/** @returns the longest time the event loop did not turn since, in milliseconds */
function watchBlocks(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  return () => {
    clearInterval(timer)
    return longest
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

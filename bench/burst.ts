import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { startHost } from '../tests/support/preview.ts'
import { percentile, report } from './support/report.ts'

/**
 * Ten thousand requests in a burst to the preview host in its own process, served and refused in turn, with a
 * connection kept and without: what each takes and what the host's memory becomes. Beside it, a bare server.
 */

const requests = 10_000
const together = 32
/** What a request may leave behind in the host's memory, in kilobytes: the collector's own swings, and no more. */
const maxLeftKb = 1

type Asked = { readonly path: string; readonly headers: Readonly<Record<string, string>> }
type Answers = { readonly times: readonly number[]; readonly statuses: ReadonlyMap<number, number> }

function ask(port: number, { path, headers }: Asked, agent: Agent | false): Promise<number> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', () => resolve(0))
    sent.end()
  })
}

async function burst(port: number, asked: readonly Asked[], keepAlive: boolean): Promise<Answers> {
  const agent = keepAlive ? new Agent({ keepAlive: true, maxSockets: together }) : false
  const times: number[] = []
  const statuses = new Map<number, number>()
  let next = 0
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (next < requests) {
        const one = asked[next % asked.length] ?? { path: '/', headers: {} }
        next += 1
        const start = performance.now()
        const status = await ask(port, one, agent)
        times.push(performance.now() - start)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }),
  )
  if (agent) agent.destroy()
  return { times, statuses }
}

/** Resident memory of a process in megabytes; nothing where the system does not say. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024
}

function tell(name: string, { times, statuses }: Answers, seconds: number): void {
  report(`${requests} requests, ${together} at a time: ${name}`, [
    ['median', percentile(times, 50)],
    ['p95', percentile(times, 95)],
    ['max', Math.max(...times)],
  ])
  const codes = [...statuses].sort(([a], [b]) => a - b).map(([code, count]) => `${code}: ${count}`)
  console.log(`  ${Math.round(requests / seconds)} a second; answers ${codes.join(', ')}`)
}

async function timed(name: string, run: () => Promise<Answers>): Promise<Answers> {
  const start = performance.now()
  const answers = await run()
  tell(name, answers, (performance.now() - start) / 1_000)
  return answers
}

/** Says what is past the bar, and makes the bench fail for it. */
function bar(text: string, isHeld: boolean): void {
  console.log(`  bar: ${text}${isHeld ? '' : ' — NOT HELD'}`)
  if (!isHeld) process.exitCode = 1
}

/** What each kind of request is answered with, in the order they are asked. */
const expected = [200, 401, 403, 404]

const host = await startHost()
try {
  const { port: written, search, host: name } = new URL(host.url)
  const port = Number(written)
  const swapped = await fetch(`http://${name}/${search}`, { redirect: 'manual' })
  const cookie = swapped.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ours = { host: name, cookie }
  const asked: readonly Asked[] = [
    { path: '/', headers: ours },
    { path: '/', headers: { host: name } },
    { path: '/', headers: { ...ours, host: 'canary.example' } },
    { path: '/%2e%2e/%2e%2e/package.json', headers: ours },
  ]
  await burst(port, asked, true)
  const memory = [await memoryOf(host.pid)]
  const wrong: string[] = []
  for (const keepAlive of [true, false, true, false]) {
    const { statuses } = await timed(keepAlive ? 'connections kept' : 'a connection each', () =>
      burst(port, asked, keepAlive),
    )
    for (const status of expected) {
      if (statuses.get(status) !== requests / expected.length) wrong.push(`${status}`)
    }
    memory.push(await memoryOf(host.pid))
  }
  console.log(
    `  memory of the host, warm then after each: ${memory.map((mb) => mb.toFixed(0)).join(', ')} MB`,
  )
  bar(`one answer in ${expected.length} is each of ${expected.join(', ')}`, wrong.length === 0)
  // From the second burst on, both ways of connecting have been seen once.
  const [, , settled = Number.NaN, ...later] = memory
  const leftKb = ((Math.max(...later) - settled) * 1024) / (later.length * requests)
  // Not a number where the system does not tell: nothing is claimed then.
  bar(
    `${maxLeftKb} kB left behind by a request; measured: ${leftKb.toFixed(2)}`,
    !(leftKb > maxLeftKb),
  )
} finally {
  await host.stop()
}

const bare = spawn(process.execPath, [
  '-e',
  "require('node:http').createServer((_, r) => r.end('x')).listen(0, '127.0.0.1', function () { console.log(this.address().port) })",
])
const [line] = await once(bare.stdout, 'data')
await timed('baseline, a bare server of one letter, connections kept', () =>
  burst(Number(String(line)), [{ path: '/', headers: {} }], true),
)
bare.kill()

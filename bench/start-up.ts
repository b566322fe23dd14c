import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { browserArgs } from '../tests/support/browser-args.ts'
import { median, report } from './support/report.ts'

/**
 * From the start of the process to a home that can be used, phase by phase, beside the page of an empty electron-vite template.
 * Electron's own start is not in it: only what is ours.
 */

const runs = 7

type Painted = { readonly first: number; readonly usable: number }
const browser = await chromium.launch({
  executablePath: process.env['SANG_FROID_BROWSER'] ?? '',
  args: [...browserArgs],
})
const template = await serveTemplate()
// The browser warms up on somebody else's page.
await paint(browser, template.url, 'main a')

const core: number[] = []
const ours: Painted[] = []
const empty: Painted[] = []
for (let run = 0; run < runs; run += 1) {
  const started = performance.now()
  const host = await startHost()
  core.push(performance.now() - started)
  ours.push(await paint(browser, host.url, 'main a[href*="/fiches/"]'))
  host.child.kill('SIGTERM')
  await once(host.child, 'exit')
  empty.push(await paint(browser, template.url, 'main a'))
}
const of = (runs: readonly Painted[], phase: keyof Painted) => median(runs.map((run) => run[phase]))
const total = core.map((ms, run) => ms + (ours[run]?.usable ?? 0))

report('start-up', [
  ['process started, core ready (median)', median(core)],
  ['page: first paint (median)', of(ours, 'first')],
  ['page: home can be used (median)', of(ours, 'usable')],
  ['from nothing to a usable home (median)', median(total)],
  ['from nothing to a usable home (worst)', Math.max(...total)],
  ['baseline, empty template: first paint', of(empty, 'first')],
  ['baseline, empty template: drawn', of(empty, 'usable')],
])
const barMs = 1_000
const usable = median(total)
console.log(`  bar: ${barMs} ms to a usable home, at the median`)
if (usable > barMs) {
  console.log(`  ABOVE IT: ${usable.toFixed(0)} ms`)
  process.exitCode = 1
}
await browser.close()
template.close()

/** A page in a context of its own: nothing is cached, as at the first start of the day. */
async function paint(on: Browser, url: string, usable: string): Promise<Painted> {
  const context = await on.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.addInitScript((selector) => {
    const look = () => {
      if (document.querySelector(selector)) Object.assign(window, { usableAt: performance.now() })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, usable)
  await page.goto(url)
  await page.waitForFunction(
    () => 'usableAt' in window && performance.getEntriesByName('first-contentful-paint').length > 0,
  )
  const painted = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: (window as unknown as { readonly usableAt: number }).usableAt,
  }))
  await context.close()
  return painted
}

async function startHost(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
  const folders = ['--data', join(folder, 'data'), '--user', join(folder, 'user')]
  const child = spawn(
    process.execPath,
    [resolve('out/preview/index.js'), ...folders, '--port', '0', '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  for await (const chunk of child.stdout) {
    const url = /ready (http:\S+)/.exec(String(chunk))?.[1]
    if (url !== undefined) return { child, url }
  }
  throw new Error('the host ended before it was ready')
}

async function serveTemplate(): Promise<{ readonly url: string; close(): void }> {
  const outDir = join(await mkdtemp(join(tmpdir(), 'sang-froid-bench-')), 'template')
  await build({
    root: resolve('bench/support/empty-template'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir },
  })
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const bytes = await readFile(join(outDir, path)).catch(() => undefined)
    const type = Object.entries(types).find(([end]) => path.endsWith(end))?.[1]
    response.writeHead(bytes ? 200 : 404, type === undefined ? {} : { 'Content-Type': type })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

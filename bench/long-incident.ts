import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { browserArgs } from '../tests/support/browser-args.ts'
import { startHost } from '../tests/support/preview.ts'
import { makeIncidents } from './support/make-incidents.ts'
import { percentile, report } from './support/report.ts'

const entries = 5_000
const openings = 7
const scrollMs = 3_000

/** An incident of 5 000 entries in a real browser: how long until it is on the screen, and whether it scrolls smoothly. */
const root = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
const data = join(root, 'data')
try {
  await mkdir(data)
  const [id = ''] = await makeIncidents(data, { incidents: 1, entries, device: 'pc-banc' })
  const host = await startHost({ data, user: join(root, 'user') })
  const executablePath = process.env['SANG_FROID_BROWSER'] ?? ''
  const browser = await chromium.launch({ executablePath, args: [...browserArgs] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()

  const opened: number[] = []
  for (let turn = 0; turn < openings; turn += 1) {
    await page.evaluate(() => {
      location.hash = '#/'
    })
    await page.waitForTimeout(700)
    opened.push(await open(page, id))
  }
  const still = await frames(page, 0)
  const scrolled = await frames(page, 120)
  report(`incident of ${entries} entries`, [
    ['first opening, nothing read yet (bar: 300)', opened[0] ?? 0],
    ['opening, median (bar: 300)', percentile(opened, 50)],
    ['opening, slowest', Math.max(...opened)],
    ['frame without scrolling, p95', percentile(still, 95)],
    ['frame while scrolling, median', percentile(scrolled, 50)],
    ['frame while scrolling, p95', percentile(scrolled, 95)],
    ['frame while scrolling, longest', Math.max(...scrolled)],
  ])
  const dropped = (each: readonly number[]) => each.filter((ms) => ms > 1.5 * (1000 / 60)).length
  console.log(
    `  frames of more than 25 ms, without scrolling: ${dropped(still)} of ${still.length}`,
  )
  console.log(`  frames of more than 25 ms, scrolling: ${dropped(scrolled)} of ${scrolled.length}`)
  await browser.close()
  await host.stop()
} finally {
  await rm(root, { recursive: true, force: true })
}

/** From the click to the frame that shows the last line. */
async function open(on: Page, id: string): Promise<number> {
  return on.evaluate(async (incident) => {
    const start = performance.now()
    location.hash = `#/incidents/${incident}`
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const last = () => document.querySelector('[aria-posinset="5000"], li[aria-setsize]:last-child')
    while (!last()) await frame()
    await frame()
    return performance.now() - start
  }, id)
}

/** The time between frames while the log moves by so many pixels at each. */
async function frames(on: Page, pixels: number): Promise<readonly number[]> {
  return on.evaluate(
    async ({ step, ms }) => {
      const log = document.querySelector('li[aria-setsize]')?.closest('section')
      if (!log) throw new Error('no log')
      log.scrollTop = 0
      await new Promise((resolve) => setTimeout(resolve, 500))
      const times: number[] = []
      let last = performance.now()
      const end = last + ms
      while (last < end) {
        log.scrollTop += step
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const now = performance.now()
        times.push(now - last)
        last = now
      }
      return times.slice(2)
    },
    { step: pixels, ms: scrollMs },
  )
}

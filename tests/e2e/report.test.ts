import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { composer, tellStory, written } from './story.ts'

/** The story goes on: a piece, a promise, a closing, and the file that is handed to the prefecture. */

let browser: BrowserSession
let host: Host
let page: Page
let code = ''

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await tellStory(page, 'fr')
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const log = () => page.getByRole('region', { name: fr.incident.log })

async function download(word: 'exportZip' | 'exportDocx' | 'exportCsv'): Promise<Download> {
  await page.getByRole('button', { name: fr.incident.export, exact: true }).click()
  const [started] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: fr.incident[word] }).click(),
  ])
  return started
}

/** The exported folder, unpacked as its receiver would. */
async function unpack(file: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  const zip = new ZipReader(new Uint8ArrayReader(await readFile(file)))
  let root = ''
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue
    const target = join(folder, entry.filename)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await entry.getData(new Uint8ArrayWriter()))
    root = join(folder, entry.filename.split('/')[0] ?? '')
  }
  return root
}

function verify(folder: string, ...args: readonly string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(folder, 'verify-log.mjs'), ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout }
}

describe('the story, to its report', () => {
  it('keeps a piece, promises a next word, and keeps the promise by publishing', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'capture.png',
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    })
    await log()
      .getByRole('button', { name: /^Voir la pièce capture\.png/ })
      .waitFor()
    const form = composer(page, 'fr')
    const box = form.locator('textarea').first()
    const ahead = page.getByRole('list', { name: fr.reminders.title })
    await box.pressSequentially('>Point à 18 h.')
    await form.getByLabel(fr.remind.plus.replace('{{count}}', '60')).check()
    await box.press('Control+Enter')
    await ahead.getByText(fr.reminders.nextWord).waitFor()
    await written(page, 'fr')
    await box.pressSequentially('>Voici le point promis.')
    await box.press('Control+Enter')
    await ahead.waitFor({ state: 'detached' })
  })

  it('is sealed when it closes, by a code that can be written on paper', async () => {
    await page.getByRole('button', { name: fr.incident.closeAction }).click()
    const closing = page.getByRole('form', { name: fr.incident.closeTitle })
    await closing.getByLabel(fr.incident.closeSummary).fill('Le calme est revenu.')
    await closing.getByRole('button', { name: fr.incident.closeSubmit, exact: true }).click()
    await page.getByText(fr.incident.closedNotice).waitFor()
    code =
      (await page
        .getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
        .first()
        .textContent()) ?? ''
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  })

  it('goes out as a folder that anyone can check, and any change in it is found', async () => {
    const folder = await unpack(await (await download('exportZip')).path())
    const intact = verify(folder, '--code', code)
    expect(intact.stdout).toContain(code)
    expect(intact.status).toBe(0)
    expect(verify(folder, '--code', '0000-0000-0000-0000').status).toBe(1)
    expect(await readFile(join(folder, 'rapport.html'), 'utf8')).toContain(code)
    const journal = join(folder, 'journal', await journalName(folder))
    const text = await readFile(journal, 'utf8')
    await writeFile(journal, text.replace('12 commentaires', '92 commentaires'))
    expect(verify(folder).status).toBe(1)
  })

  it('goes out for Word and for a spreadsheet', async () => {
    const word = await readFile(await (await download('exportDocx')).path())
    expect(word.subarray(0, 2).toString()).toBe('PK')
    const table = await readFile(await (await download('exportCsv')).path(), 'utf8')
    expect(table.startsWith('\ufeff')).toBe(true)
    expect(table).toContain('Voici le point promis.')
  })

  it('prints where no PDF can be made: the report, not the screen', async () => {
    await page.evaluate(() => {
      const { prototype } = HTMLIFrameElement
      const own = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')
      Object.defineProperty(prototype, 'contentWindow', {
        configurable: true,
        get() {
          const inner = own?.get?.call(this)
          inner.print = () => {
            document.title = `printed ${inner.document.querySelectorAll('h2').length}`
          }
          return inner
        },
      })
    })
    await page.getByRole('button', { name: fr.incident.export, exact: true }).click()
    await page.getByRole('menuitem', { name: fr.incident.exportPdf }).click()
    await expect.poll(() => page.title()).toMatch(/^printed \d/)
    // The refusal itself is told by the browser; nothing else went wrong.
    expect(browser.errors().filter((error) => !error.includes('501'))).toEqual([])
  })
})

async function journalName(folder: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, 'journal'))
  return name
}

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { composer, openPlainIncident } from './story.ts'

/** What was chosen, written or found wrong is not undone by an answer that comes late. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

const log = () => page.getByRole('region', { name: fr.incident.log })

/** The answers of that call come a second and a half late, until it is let through again. */
async function delay(call: string): Promise<() => Promise<void>> {
  const path = `**/rpc/${call}`
  await page.route(path, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    // The page may be gone elsewhere meanwhile.
    await route.continue().catch(() => undefined)
  })
  return () => page.unroute(path)
}

async function write(text: string): Promise<void> {
  const box = composer(page, 'fr').getByRole('textbox', { name: fr.composer.label })
  await box.fill(text)
  await box.press('Control+Enter')
  await log().getByText(text).waitFor()
}

it('a setting chosen stays chosen, and two are written in their order', async () => {
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
  // What was read at the start is no longer fresh.
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  const hurryReading = await delay('settings/get')
  const hurryWriting = await delay('settings/set')
  await show(page, '#/reglages')
  await page.getByText(fr.settings.dark, { exact: true }).click()
  await expect.poll(scheme).toBe('dark')
  await hurryWriting()
  await page.getByText(fr.settings.light, { exact: true }).click()
  const kept = async () => {
    const text = await readFile(join(host.user, 'settings.json'), 'utf8').catch(() => '{}')
    return JSON.parse(text).colorScheme
  }
  await expect.poll(kept).toBe('light')
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(await scheme()).toBe('light')
  expect(await kept()).toBe('light')
  await hurryReading()
})

it('a log found altered by the whole check stays so after the next line', async () => {
  await openPlainIncident(page, 'Une pièce changée')
  const buffer = Buffer.from('le constat, tel qu’il fut pris')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'constat.txt', mimeType: 'text/plain', buffer })
  await log().getByText('constat.txt').first().waitFor()
  const [incident = ''] = await readdir(join(host.data, 'incidents'))
  const folder = join(host.data, 'incidents', incident, 'evidence')
  const [piece = ''] = await readdir(folder)
  // As long as before: only reading it again tells.
  await writeFile(join(folder, piece), buffer.fill('x'))
  await page.getByText(fr.incident.intact).click()
  await page.getByRole('button', { name: fr.seal.check }).click()
  const altered = page.getByRole('button', { name: fr.incident.altered })
  await altered.waitFor()
  await page.keyboard.press('Escape')

  const verified = page.waitForResponse((response) => response.url().includes('incidents/verify'))
  await write('Le constat a été changé.')
  await verified
  await altered.waitFor()
  expect(await page.getByText(fr.incident.intact).count()).toBe(0)
})

it('a press on what was just changed counts, though the change before is not answered yet', async () => {
  await openPlainIncident(page, 'Deux gestes vifs')
  const answers: (() => void)[] = []
  await page.route('**/rpc/incidents/record', async (route) => {
    const response = await route.fetch()
    // Written, and known of by the page as news before the answer is there.
    await new Promise<void>((resolve) => answers.push(resolve))
    await route.fulfill({ response })
  })
  await page.getByRole('button', { name: fr.incident.stabilise }).click()
  await page.getByRole('button', { name: fr.incident.reactivate }).click()
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.()
  await page.getByRole('button', { name: fr.incident.stabilise }).waitFor()
  await page.unroute('**/rpc/incidents/record')
})

it('the keyboard stays where one went while a line was being written', async () => {
  const hurry = await delay('incidents/record')
  const box = composer(page, 'fr').getByRole('textbox', { name: fr.composer.label })
  await box.fill('Le préfet a rappelé.')
  await box.press('Control+Enter')
  await page.keyboard.press('Control+k')
  const question = page.getByRole('combobox', { name: fr.search.label })
  await log().getByText('Le préfet a rappelé.').waitFor()
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
  expect(await question.evaluate((element) => element === document.activeElement)).toBe(true)
  await hurry()
})

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { checklist, composer, goTo, openingDialog, openPlainIncident } from './story.ts'

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
  // The browser tells of the requests refused on purpose.
  expect(browser.errors().filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
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

it('a setting chosen stays chosen, and several are written in their order', async () => {
  const { light, dark } = fr.settings
  await page.evaluate(() => {
    const seen: (string | null)[] = []
    Object.assign(window, { seen })
    const scheme = 'data-mantine-color-scheme'
    new MutationObserver(() => seen.push(document.documentElement.getAttribute(scheme))).observe(
      document.documentElement,
      { attributeFilter: [scheme] },
    )
  })
  const seen = () =>
    page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen)
  // What was read at the start is no longer fresh.
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  const hurryReading = await delay('settings/get')
  const hurryWriting = await delay('settings/set')
  await show(page, '#/reglages')
  await page.getByText(dark, { exact: true }).click()
  await expect.poll(seen).toEqual(['dark'])
  await hurryWriting()
  const written: string[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/rpc/settings/set')) written.push(request.postData() ?? '')
  })
  await page.getByText(light, { exact: true }).click()
  await page.getByText(dark, { exact: true }).click()
  await expect.poll(() => written.length).toBe(3)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(await seen()).toEqual(['dark', 'light', 'dark'])
  expect(JSON.parse(await readFile(join(host.user, 'settings.json'), 'utf8'))).toMatchObject({
    colorScheme: 'dark',
  })
  await hurryReading()
})

it('a log found altered by the whole check stays so after the next line', async () => {
  await openPlainIncident(page, 'Une pièce changée')
  const words = 'le constat, tel qu’il fut pris'
  const buffer = Buffer.from(words)
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

  // Put back as it was, and opened again: it is found whole.
  await writeFile(join(folder, piece), words)
  await goTo(page, 'fr', 'settings')
  await page.goBack()
  await page.getByText(fr.incident.intact).waitFor()
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

it('of two steps ticked one after the other, the one that is refused says so', async () => {
  await show(page, '#/fiches/derapage-viral')
  await page.getByRole('button', { name: fr.playbook.openIncident }).click()
  const dialog = await openingDialog(page)
  await dialog.getByLabel(fr.open.who).fill('Camille, secrétaire')
  await dialog.getByRole('button', { name: fr.open.submit }).click()
  await checklist(page, 'fr').waitFor()
  const refuseFirst = async () => {
    let asked = 0
    await page.route('**/rpc/incidents/record', async (route) => {
      asked += 1
      const isFirst = asked === 1
      await new Promise((resolve) => setTimeout(resolve, 700))
      await (isFirst ? route.abort() : route.continue())
    })
  }
  const tickTwo = async (steps: Locator, from: number) => {
    await steps.nth(from).click()
    await steps.nth(from + 1).click()
    await expect.poll(() => steps.nth(from + 1).isChecked()).toBe(true)
    await page.unroute('**/rpc/incidents/record')
  }
  await refuseFirst()
  await tickTwo(checklist(page, 'fr').getByRole('checkbox'), 0)
  const refused = checklist(page, 'fr')
    .getByRole('listitem')
    .filter({ has: page.getByRole('alert') })
  await refused.waitFor()
  expect(await refused.getByRole('checkbox').isChecked()).toBe(false)

  // The same in the page itself, where ticks are written in the incident.
  await show(page, '#/fiches/derapage-viral')
  await refuseFirst()
  await tickTwo(page.getByRole('main').getByRole('checkbox'), 2)
  await page.getByRole('main').getByRole('alert').waitFor()
})

it('a line of a long log is reached though the log was filtered', async () => {
  await openPlainIncident(page, 'Un long journal')
  const id = await page.evaluate(() => location.hash.split('/').at(-1) ?? '')
  await page.evaluate(async (incident) => {
    for (let line = 1; line <= 320; line += 1) {
      const entry = { kind: 'noted', by: 'Camille', text: `Appel numéro ${line}` }
      await fetch('/rpc/incidents/record', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { id: incident, entry } }),
      })
    }
  }, id)
  await log().getByText('Appel numéro 320', { exact: true }).waitFor()
  const filter = page.getByLabel(fr.log.filter, { exact: true })
  await filter.fill('numero 319')
  await expect.poll(() => log().getByRole('listitem').count()).toBe(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('appel numero 12')
  await page
    .getByRole('option', { name: /Appel numéro 12(?!\d)/ })
    .first()
    .click()
  await page.locator('[data-shown]').filter({ hasText: 'Appel numéro 12' }).waitFor()
})

it('the keyboard stays where one went while a line was being written', async () => {
  await openPlainIncident(page, 'Une écriture lente')
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

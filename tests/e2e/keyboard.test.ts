import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { openingDialog, written } from './story.ts'

/** The story with the keyboard alone: no click anywhere in this file. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  // It is there for the mouse a moment before it is for the keyboard.
  await page.getByRole('combobox').and(page.locator(':focus')).waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

/** What has the keyboard, as a screen reader would name it. */
async function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const label = element.getAttribute('aria-label') ?? ''
    const labels =
      'labels' in element && element.labels instanceof NodeList
        ? [...element.labels].map((each) => each.textContent ?? '').join(' ')
        : ''
    // A region that was given the focus is not named by all it holds.
    const words = element.matches('a, button, summary, [role=tab]') ? element.textContent : ''
    return [label, labels, words].join(' ').trim()
  })
}

/** Tab until something of this name has the focus. */
async function tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < 120; count += 1) {
    if ((await focused()).includes(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`« ${name} » cannot be reached by ${key}`)
}

it('goes from a question to a closed incident', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('un habitant m’insulte sur facebook')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Répondre aux habitants en ligne' }).waitFor()

  await tabTo(fr.playbook.openIncident)
  await page.keyboard.press('Enter')
  await openingDialog(page)
  await tabTo(fr.open.who)
  await page.keyboard.type('Camille')
  await page.keyboard.press('Enter')
  const checklist = page.getByRole('region', { name: fr.incident.checklist })
  await checklist.waitFor()

  await tabTo('Appeler le 17')
  await page.keyboard.press('Space')
  await checklist.getByRole('checkbox', { checked: true }).first().waitFor()

  await tabTo(fr.step.skip)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Le maire est injoignable')
  await tabTo(fr.step.skipSubmit)
  await page.keyboard.press('Enter')
  // The keyboard is back on the step, which says why: its box did too, until it was written.
  const skipped = checklist.locator('li:focus')
  await skipped.getByRole('button', { name: fr.step.reopen }).waitFor()
  await skipped.getByText('Le maire est injoignable').waitFor()

  await tabTo(fr.composer.label)
  await page.keyboard.type('Une entrée écrite au clavier')
  await page.keyboard.press('Control+Enter')
  const log = page.getByRole('region', { name: fr.incident.log })
  await log.getByText('Une entrée écrite au clavier').waitFor()
  await written(page, 'fr')
  expect(await focused(), 'the box keeps the keyboard after writing').toContain(fr.composer.label)

  await tabTo(fr.incident.closeAction, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Le calme est revenu.')
  await tabTo(fr.incident.closeSubmit)
  await page.keyboard.press('Enter')
  await page.getByText(fr.incident.closedNotice).waitFor()
})

it('is never trapped: Tab goes round every screen', async () => {
  for (const hash of ['#/', '#/fiches', '#/incidents', '#/commune', '#/reglages']) {
    await show(page, hash)
    const seen = new Set<string>()
    for (let count = 0; count < 80; count += 1) {
      await page.keyboard.press('Tab')
      seen.add(await focused())
    }
    expect(
      [...seen].some((name) => name.includes(fr.nav.settings)),
      hash,
    ).toBe(true)
  }
})

it('keys that act alone can be turned off, and on again', async () => {
  const search = () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox')
  const toSettings = () =>
    page.evaluate(() => {
      location.hash = '#/reglages'
    })
  await toSettings()
  await page.getByRole('heading', { level: 1, name: fr.settings.title }).waitFor()
  await tabTo(fr.settings.singleKeys)
  // Others are written too: who wrote last, say.
  const written = page.waitForResponse(
    (response) =>
      response.url().endsWith('/rpc/settings/set') &&
      (response.request().postData() ?? '').includes('"singleKeys":false'),
  )
  await page.keyboard.press('Space')
  await written
  await page.reload()
  const off = page.getByRole('switch', { name: fr.settings.singleKeys, checked: false })
  await off.waitFor()

  await page.keyboard.press('/')
  expect(await search()).toBe(false)
  await page.keyboard.press('?')
  await page.waitForTimeout(200)
  expect(page.url()).toMatch(/#\/reglages$/)
  // What needs two keys acts as before, and the list of keys says which are off.
  await page.keyboard.press('Control+k')
  expect(await search()).toBe(true)
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '#/aide/raccourcis'
  })
  const keys = page.getByRole('region', { name: fr.shortcuts.title })
  await keys.getByText(fr.shortcuts.singleKeysOff).waitFor()
  expect(await keys.locator('kbd').allTextContents()).not.toContain('/')
  expect(await keys.locator('kbd').allTextContents()).not.toContain('?')

  await toSettings()
  await off.waitFor()
  await tabTo(fr.settings.singleKeys)
  await page.keyboard.press('Space')
  await page.getByRole('switch', { name: fr.settings.singleKeys, checked: true }).waitFor()
  await page.getByRole('main').focus()
  await page.keyboard.press('/')
  expect(await search()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('main').focus()
  await page.keyboard.press('?')
  await page.waitForURL(/#\/aide\/raccourcis$/)
  await keys.getByText(fr.shortcuts.singleKeysOn).waitFor()
})

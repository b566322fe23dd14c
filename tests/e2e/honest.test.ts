import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { checklist, goTo, openingDialog } from './story.ts'

/** What the screen says is true, also when something did not come: no « all is well » that nobody knows, no dead end. */

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await browser.page.goto(host.url)
  // The numbers come with the pack: the screen then has all it needs.
  await browser.page.getByRole('button', { name: /Pompiers, 18$/ }).waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const main = () => browser.page.getByRole('main')

/** The host does not answer that call until it is let through. */
async function silence(call: string): Promise<() => Promise<void>> {
  const { page } = browser
  await page.route(`**/rpc/${call}`, (route) => route.abort())
  return () => page.unroute(`**/rpc/${call}`)
}

describe('opening an incident', () => {
  it('refuses a time that is not there rather than taking it for now', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.home.openAnyway }).click()
    const dialog = await openingDialog(page)
    await dialog.getByLabel(fr.open.what).fill('Une fuite')
    await dialog.getByLabel(fr.open.who).fill('Alix')
    await dialog.getByLabel(fr.when.at, { exact: true }).check()
    await dialog.getByLabel(fr.when.time, { exact: true }).fill('')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await dialog.getByRole('alert').getByText(fr.composer.timeMissing).waitFor()
    await dialog.getByLabel(fr.open.what).fill('')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('opens one only, though its first tick was refused', async () => {
    const { page } = browser
    await show(page, '#/fiches/derapage-viral')
    await page.getByRole('main').getByRole('checkbox').first().click()
    await page.getByRole('button', { name: fr.playbook.tickOutsideOpen }).click()
    const answerAgain = await silence('incidents/record')
    const dialog = await openingDialog(page)
    await dialog.getByLabel(fr.open.who).fill('Alix')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await checklist(page, 'fr').waitFor()
    expect(await checklist(page, 'fr').getByRole('checkbox', { checked: true }).count()).toBe(0)
    await answerAgain()
    await goTo(page, 'fr', 'incidents')
    await page.getByRole('main').getByRole('link', { name: /viral/ }).first().waitFor()
    expect(await page.getByRole('main').getByRole('link', { name: /viral/ }).count()).toBe(1)
  })
})

describe('a message that is copied', () => {
  const card = () =>
    browser.page
      .getByRole('article')
      .filter({ has: browser.page.getByText(fr.template.fill) })
      .last()
  const copy = () =>
    card()
      .getByRole('button', { name: /^Copier/ })
      .click()
  const said = () => card().getByText(/^Copié\s: il reste/)

  it('is said to be, of the text that was: not of another, filled in since', async () => {
    const { page } = browser
    await show(page, '#/fiches/repondre-en-ligne/modeles')
    await copy()
    await said().waitFor()
    await card().getByRole('textbox').first().fill('Dominique')
    await said().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('Dominique')
  })

  it('is not said to be when the computer refuses', async () => {
    const { page } = browser
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await copy()
    await card().getByText(fr.common.copyRefused).waitFor()
    expect(await said().count()).toBe(0)
    await page.reload()
  })
})

describe('a page that was read', () => {
  it('stays on the screen though the next reading of it is not answered', async () => {
    const { page } = browser
    await show(page, '#/fiches/derapage-viral')
    const title = page.getByRole('heading', { level: 1, name: 'Gérer un dérapage viral' })
    await title.waitFor()
    const answerAgain = await silence('playbooks/get')
    // What was read is fresh for two seconds; then a window that is looked at again reads again.
    await page.waitForTimeout(2_100)
    const asked = page.waitForRequest('**/rpc/playbooks/get')
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await asked
    await page.waitForTimeout(200)
    expect(await title.count()).toBe(1)
    await answerAgain()
  })
})

describe('beside the log', () => {
  it('an incident that has a page is never said to have none', async () => {
    const { page } = browser
    const answerAgain = await silence('playbooks/get')
    await goTo(page, 'fr', 'incidents')
    await page.getByRole('main').getByRole('link', { name: /viral/ }).first().click()
    const side = page.getByRole('region', { name: fr.incident.help })
    const retry = side.getByRole('button', { name: fr.common.retry })
    await page.reload()
    await retry.waitFor()
    expect(await side.getByText(fr.side.noPlaybook).count()).toBe(0)
    await answerAgain()
    await retry.click()
    await side.getByRole('article').first().waitFor()
  })
})

describe('what does not come', () => {
  it.each([
    ['#/', 'playbooks/list', () => main().getByText(fr.categories.attaque)],
    ['#/commune', 'profile/get', () => main().getByLabel(fr.commune.commune)],
    ['#/bienvenue', 'profile/get', () => main().getByLabel(fr.commune.commune)],
    ['#/imprimer/rumeur', 'playbooks/get', () => main().getByRole('article')],
    ['#/imprimer', 'playbooks/get', () => main().getByText(fr.print.contents)],
    ['#/imprimer', 'profile/get', () => main().getByText(fr.print.contents)],
  ] as const)('on %s is said, and can be asked for again: %s', async (hash, call, there) => {
    const { page } = browser
    const answerAgain = await silence(call)
    await show(page, hash)
    await page.reload()
    const retry = main().getByRole('button', { name: fr.common.retry })
    await retry.waitFor()
    expect(await there().count()).toBe(0)
    await answerAgain()
    await retry.click()
    await there().first().waitFor()
    expect(await retry.count()).toBe(0)
  })

  it('is no reason to wait for ever: the booklet is drawn where the pack does not say its name', async () => {
    const { page } = browser
    await page.route('**/rpc/system/info', async (route) => {
      const response = await route.fetch()
      const { json, ...others } = (await response.json()) as { readonly json: object }
      await route.fulfill({ response, json: { ...others, json: { ...json, pack: null } } })
    })
    await show(page, '#/imprimer')
    await page.reload()
    await main().getByText(fr.print.contents).first().waitFor()
    await page.unroute('**/rpc/system/info')
  })

  it('is a page that was never there: the sheet says so, with a way to the others', async () => {
    const { page } = browser
    await show(page, '#/imprimer/inconnue')
    await page.getByRole('heading', { level: 1, name: fr.playbook.notFound }).waitFor()
    await main().getByRole('link', { name: fr.nav.playbooks }).click()
    await page.getByRole('heading', { level: 1, name: fr.playbooks.title }).waitFor()
  })

  it('is said where no page can be read at all', async () => {
    const { page } = browser
    await page.route('**/rpc/playbooks/list', (route) => route.fulfill({ json: { json: [] } }))
    await show(page, '#/fiches')
    await page.reload()
    await main().getByText(fr.home.noPlaybooks).waitFor()
    await page.unroute('**/rpc/playbooks/list')
  })
})

describe('nothing is called fine that nobody looked at', () => {
  it.each([
    ['#/reglages', 'system/info', fr.settings.noStorageProblems],
    ['#/reglages', 'system/info', fr.settings.noContentProblems],
    ['#/reglages', 'packs/get', fr.settings.noPack],
    ['#/reglages', 'snapshots/list', fr.snapshots.none],
    ['#/a-propos', 'system/crashes', fr.crash.none],
  ])('on %s, when %s is not answered: « %s »', async (hash, call, claim) => {
    const { page } = browser
    const answerAgain = await silence(call)
    await show(page, hash)
    const asked = page.waitForRequest(`**/rpc/${call}`)
    await page.reload()
    await asked
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
    expect(await main().getByText(claim).count()).toBe(0)
    await answerAgain()
  })

  it('a log that could not be checked says so, and is checked when asked', async () => {
    const { page } = browser
    await openFirst()
    const answerAgain = await silence('incidents/verify')
    await page.reload()
    const retry = page.getByRole('button', { name: fr.incident.notVerified })
    await retry.waitFor()
    await answerAgain()
    await retry.click()
    await page.getByRole('button', { name: fr.incident.intact }).waitFor()
  })
})

it('where no incident is closed, it is not said that none bears the name nobody typed', async () => {
  const { page } = browser
  await goTo(page, 'fr', 'incidents')
  const state = page.getByRole('radiogroup', { name: fr.incidents.status })
  await state.getByText(fr.incidents.closed, { exact: true }).click()
  await main().getByText(fr.incidents.emptyClosed).waitFor()
  await page.getByLabel(fr.incidents.filter).fill('xqzwk')
  await main().getByText(fr.incidents.emptyFilter).waitFor()
})

it('what changes in the state of an incident is announced', async () => {
  const { page } = browser
  const announced = (text: string) =>
    page.getByRole('status').getByText(text, { exact: true }).waitFor({ state: 'attached' })
  await openFirst()
  await page.getByRole('button', { name: fr.incident.stabilise, exact: true }).click()
  await announced(`État\u00a0: ${fr.statuses.stabilised}`)
  await page.getByRole('button', { name: new RegExp(fr.incident.changeSeverity) }).click()
  await page.getByRole('menuitem', { name: fr.severities.low }).click()
  await announced(`Gravité\u00a0: ${fr.severities.low}`)
  await page.getByRole('button', { name: fr.incident.closeAction }).click()
  await page.getByLabel(fr.incident.closeSummary).fill('Fini.')
  await page.keyboard.press('Control+Enter')
  await announced(fr.log.kinds.closed)
  await page.getByRole('button', { name: fr.incident.reopen, exact: true }).click()
  await page.getByLabel(fr.incident.reopenReason).fill('Une suite')
  await page.keyboard.press('Control+Enter')
  await announced(fr.log.kinds.reopened)
})

it('what was typed in « Ma commune » and refused is written when the screen is left', async () => {
  const { page } = browser
  await goTo(page, 'fr', 'commune')
  const answerAgain = await silence('profile/set')
  await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
  await main().getByRole('button', { name: fr.common.retry }).waitFor()
  await answerAgain()
  await goTo(page, 'fr', 'home')
  await page.getByText(fr.app.townHall.replace('{{commune}}', 'Saint-Aubin')).waitFor()
})

async function openFirst(): Promise<void> {
  const { page } = browser
  await goTo(page, 'fr', 'home')
  await goTo(page, 'fr', 'incidents')
  await main().getByRole('link', { name: /viral/ }).first().click()
  await checklist(page, 'fr').waitFor()
}

it('what was typed in « Ma commune » at the last moment before the window closes is there again, and written', async () => {
  const { page } = browser
  await show(page, '#/commune')
  // Sooner than the pause after which the form writes itself, however slow this computer is: before the window
  // is another, nothing reaches the disk.
  const isClosed = page.waitForEvent('domcontentloaded')
  await page.route('**/rpc/profile/set', async (route) => {
    await isClosed
    await route.continue()
  })
  await page.getByLabel(fr.commune.mayor).fill('Camille Martin')
  await page.reload()
  await page.getByLabel(fr.commune.commune).waitFor()
  expect(await page.getByLabel(fr.commune.mayor).inputValue()).toBe('Camille Martin')
  await page.getByText(/^Enregistré/).waitFor()
  await page.unroute('**/rpc/profile/set')
  await goTo(page, 'fr', 'home')
  await page.reload()
  await show(page, '#/commune')
  expect(await page.getByLabel(fr.commune.mayor).inputValue()).toBe('Camille Martin')
})

it('a setting changed while the others could not be read overwrites none of them', async () => {
  const { page } = browser
  /** A setting is shown at once, and written after. */
  const written = (words: string) =>
    page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/settings/set') &&
        (response.request().postData() ?? '').includes(words),
    )
  await show(page, '#/reglages')
  const signed = written('"Alix"')
  await page.getByLabel(fr.settings.author).fill('Alix')
  await page.getByLabel(fr.settings.author).blur()
  await signed
  const answerAgain = await silence('settings/get')
  await page.reload()
  await page.getByText(fr.settings.dark, { exact: true }).click()
  await main().getByRole('alert').waitFor()
  await answerAgain()
  const darkened = written('"dark"')
  await page.getByText(fr.settings.dark, { exact: true }).click()
  await darkened
  const dark = page.getByRole('radio', { name: fr.settings.dark, checked: true })
  await dark.waitFor({ state: 'attached' })
  await page.reload()
  await dark.waitFor({ state: 'attached' })
  expect(await page.getByLabel(fr.settings.author).inputValue()).toBe('Alix')
})

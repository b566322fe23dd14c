import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { goTo, openingDialog } from './story.ts'

/** What two fresh people met on the home screen, in « Ma commune » and on the way. */

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  browser = await openBrowser()
  await browser.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

afterAll(() => browser.close())

beforeEach(async () => {
  host = await startHost()
  await browser.page.setViewportSize({ width: 1440, height: 900 })
  await browser.page.goto(host.url)
  // What is typed before the question has the keyboard goes nowhere.
  await browser.page.getByRole('combobox').and(browser.page.locator(':focus')).waitFor()
})

afterEach(() => host.stop())

/** Where a thing that is drawn begins and ends, in pixels from the top of the window. */
async function placeOf(thing: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await thing.boundingBox()
  if (!box || box.height === 0) throw new Error(`${thing.toString()} is not drawn`)
  return { top: box.y, bottom: box.y + box.height }
}

describe('the home screen', () => {
  it('has the keyboard in its question when the program starts', async () => {
    const { page } = browser
    await page.keyboard.type('piratée')
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('combobox').inputValue()).toBe('piratée')
    await page.getByRole('button', { name: fr.search.clear }).click()
    expect(await page.getByRole('combobox').inputValue()).toBe('')
    expect(await page.getByRole('combobox').evaluate((box) => box === document.activeElement)).toBe(
      true,
    )
    expect(await page.getByRole('button', { name: fr.search.clear }).count()).toBe(0)
  })

  it('comes in its own letters, however late they are: no line moves after it is seen', async () => {
    const { page } = browser
    const lettersAreThere = () => {
      const faces = [...document.querySelectorAll('h1, main p')].map((element) => {
        const { fontWeight, fontFamily } = getComputedStyle(element)
        return `${fontWeight} 1rem ${fontFamily}`
      })
      return new Set(faces).size > 1 && faces.every((face) => document.fonts.check(face))
    }
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(lettersAreThere)).toBe(true)
    await page.unroute('**/*.woff2')
  })

  it('shows the four groups, and what is gravest, in a small window', async () => {
    const { page } = browser
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const words of [
      ...Object.values(fr.categories),
      'L’eau monte et des gens dorment encore',
      'Il y a le feu près des maisons',
      'Un journaliste appelle et veut une réaction tout de suite',
      'J’ai reçu une menace de mort',
    ]) {
      const { bottom } = await placeOf(page.getByRole('main').getByText(words, { exact: true }))
      expect(bottom, words).toBeLessThan(800)
    }
    const group = page.getByRole('region', { name: fr.categories.attaque })
    expect(await group.getByRole('link').count()).toBe(4)
    await group.getByRole('button', { name: /autres situations/ }).click()
    await group.getByText('On accuse le maire d’avoir piqué dans la caisse').waitFor()
  })

  it('keeps the results in the window, under an open incident too', async () => {
    const { page } = browser
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.getByRole('button', { name: fr.home.openAnyway }).click()
    const dialog = await openingDialog(page)
    await dialog.getByLabel(fr.open.what).fill('Une coupure')
    await dialog.getByLabel(fr.open.who).fill('Alix')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
    await goTo(page, 'fr', 'home')
    const headingPlace = (name: string) => placeOf(page.getByRole('heading', { name }))
    // Who comes back for it finds it above any offer.
    const { bottom } = await headingPlace(fr.home.inProgress)
    expect(bottom).toBeLessThan((await headingPlace(fr.welcome.offer)).top)
    await page.keyboard.press('Control+k')
    // In one go, as words are pasted: no letter has a list of its own.
    await page.keyboard.insertText('rumeur')
    const results = page.getByRole('option')
    await results.nth(6).waitFor()
    // More than there is room for: what the keys do still ends the panel, in the window, under the results.
    const keys = page.getByText(fr.search.keys.move)
    const end = await placeOf(keys)
    expect(end.bottom).toBeLessThanOrEqual(700)
    expect((await placeOf(results.first())).bottom).toBeLessThanOrEqual(end.top)
    expect((await placeOf(results.last())).bottom).toBeGreaterThan(end.top)
    await results.last().scrollIntoViewIfNeeded()
    expect((await placeOf(results.last())).bottom).toBeLessThanOrEqual((await placeOf(keys)).top)
  })

  it('does not call near what resembles nothing', async () => {
    const { page } = browser
    await page.keyboard.type('zxcvbn wqrtp')
    await page.getByText(fr.search.headings.frequent).waitFor()
    expect(await page.getByText(fr.search.headings.nearest).count()).toBe(0)
  })

  it('does not go on saying in French what was found once the language is English', async () => {
    const { page } = browser
    await page.keyboard.type('rumeur')
    const said = page.getByRole('status').filter({ hasText: /résultats$/ })
    await said.waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await goTo(page, 'fr', 'settings')
    expect(await said.count()).toBe(1)
    await page.getByText(fr.settings.english, { exact: true }).click()
    await page.getByRole('heading', { level: 1, name: en.settings.title }).waitFor()
    await said.waitFor({ state: 'detached' })
  })

  it('leads from a service without a number to the page that says how to reach it', async () => {
    const { page } = browser
    await page.getByRole('link', { name: /^FR-Alert/ }).click()
    await page.waitForURL(/#\/fiches\/alerte-urgence$/)
  })
})

describe('a number', () => {
  it('stays where it is while it says it was copied', async () => {
    const { page } = browser
    const button = page.getByRole('button', { name: /Pompiers, 18$/ })
    // The rest of the screen is there: what comes late would move it.
    await page.getByRole('region', { name: fr.categories.attaque }).waitFor()
    const before = await button.boundingBox()
    await button.click()
    await button.getByText(fr.contacts.copied).waitFor()
    expect(await button.textContent()).toContain('18')
    expect(await button.boundingBox()).toEqual(before)
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('18')
  })

  it('is one number: nothing offers two to copy at once', async () => {
    const { page } = browser
    await show(page, '#/imprimer/numeros')
    for (const number of ['17', '18', '15', '112']) {
      await page.getByRole('cell', { name: number, exact: true }).waitFor()
    }
    const cells = await page.getByRole('cell').allTextContents()
    const numbers = cells.filter((text) => /^\d/.test(text))
    expect(numbers).toEqual(numbers.map(() => expect.stringMatching(/^\d[\d\s]*$/)))
  })
})

describe('the first day', () => {
  it('proposes a signature, and comes back from the sheet of numbers to where it was', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.welcome.start }).click()
    await page.getByLabel(fr.commune.commune).fill('Amiens')
    await page.getByLabel(fr.commune.mayor).fill('Camille Martin')
    expect(await page.getByLabel(fr.commune.signature).inputValue()).toBe(
      'Camille Martin, maire d’Amiens',
    )
    await page.getByRole('button', { name: fr.welcome.next }).click()
    await page.getByRole('button', { name: fr.commune.suggested.maire, exact: true }).click()
    expect(await page.getByLabel(fr.commune.name, { exact: true }).inputValue()).toBe(
      'Camille Martin',
    )
    await page.getByRole('link', { name: fr.print.phoneSheet }).click()
    await page.getByRole('heading', { level: 1, name: fr.contacts.title }).waitFor()
    await page.getByRole('link', { name: fr.print.back }).click()
    await page.getByRole('heading', { level: 2, name: fr.welcome.contacts }).waitFor()
    await page.getByText('Étape 2 sur 3').waitFor()
  })
})

describe('« Qui appeler »', () => {
  it('gives the commune’s own numbers for the people the page names', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByRole('button', { name: fr.commune.suggested.maire, exact: true }).click()
    await page.getByRole('button', { name: fr.commune.suggested.gendarmerie }).click()
    await page.getByRole('button', { name: fr.commune.addContact }).click()
    // The new line takes the keyboard a moment after it is there.
    await page.locator('li:focus').waitFor()
    await page.getByLabel(fr.commune.role, { exact: true }).last().fill('Vétérinaire')
    // The form may write itself between two of its boxes.
    const saved = page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/profile/set') &&
        (response.request().postData() ?? '').includes('02 00 00 00 03'),
    )
    for (const index of [0, 1, 2]) {
      const phone = page.getByLabel(fr.commune.contactPhone, { exact: true }).nth(index)
      await phone.fill(`02 00 00 00 0${index + 1}`)
    }
    await saved
    await page.getByText('Enregistré à').waitFor()
    await show(page, '#/fiches/alerte-urgence/qui-appeler')
    const ours = page.getByRole('complementary', { name: fr.contacts.forPage })
    await ours.getByText('02 00 00 00 01').waitFor()
    await ours.getByText('02 00 00 00 02').waitFor()
    expect(await ours.getByText('02 00 00 00 03').count()).toBe(0)
    await page.getByRole('link', { name: '« Ma commune »' }).click()
    await page.getByRole('heading', { level: 1, name: fr.commune.title }).waitFor()
  })
})

it('a page proposes its own gravity, and a choice stays', async () => {
  const { page } = browser
  await show(page, '#/fiches/alerte-urgence')
  await page.getByRole('button', { name: fr.playbook.openIncident }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: fr.severities.critical, checked: true }).waitFor()
  await dialog.getByRole('radio', { name: fr.severities.high }).check()
  await dialog.getByLabel(fr.open.playbook).selectOption('')
  expect(await dialog.getByRole('radio', { name: fr.severities.high }).isChecked()).toBe(true)
  await page.keyboard.press('Escape')
})

it('an address that names no screen says so, with one search box and the way home', async () => {
  const { page } = browser
  await show(page, '#/truc')
  await page.getByRole('heading', { level: 1, name: fr.app.unknown }).waitFor()
  expect(await page.getByRole('combobox').count()).toBe(1)
  await page.getByRole('link', { name: fr.app.backHome }).click()
  await page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
})

describe('what does not answer', () => {
  it('can be asked again from a page and from the lists', async () => {
    const { page } = browser
    const main = page.getByRole('main')
    for (const [hash, call, answer] of [
      ['#/fiches/rumeur', 'playbooks/get', main.getByRole('heading', { level: 1 })],
      ['#/fiches', 'playbooks/list', main.getByRole('link', { name: /rumeur/ })],
      ['#/glossaire', 'playbooks/glossary', main.getByRole('definition')],
      ['#/reperes', 'playbooks/reperes', main.getByText(fr.reperes.elections)],
    ] as const) {
      await page.route(`**/rpc/${call}`, (route) => route.abort())
      await show(page, hash)
      await page.reload()
      const retry = main.getByRole('button', { name: fr.common.retry })
      await retry.first().waitFor()
      await page.getByText(fr.errors.unreachable.what).first().waitFor()
      expect(await answer.count(), hash).toBe(0)
      await page.unroute(`**/rpc/${call}`)
      await retry.first().click()
      await retry.first().waitFor({ state: 'detached' })
      await answer.first().waitFor()
    }
  })

  it('is said beside the name of the program when it is the folder of the data', async () => {
    const { page } = browser
    await page.getByText(fr.app.allHere).waitFor()
    const away = join(await mkdtemp(join(tmpdir(), 'sang-froid-away-')), 'data')
    await rename(host.data, away)
    await page.getByText(fr.app.dataGone).waitFor()
    expect(await page.getByText(fr.app.allHere).count()).toBe(0)
    await rename(away, host.data)
    await page.getByText(fr.app.allHere).waitFor()
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { composer, goTo, openPlainIncident, written } from './story.ts'

/** Writing fast: one box, one key, nothing lost. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await openPlainIncident(page, 'Coupure d’eau')
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const log = () => page.getByRole('region', { name: fr.incident.log })
const box = () => composer(page, 'fr').locator('textarea').first()
const kindButton = (kind: keyof typeof fr.composer.kinds) =>
  composer(page, 'fr').getByRole('button', { name: fr.composer.kinds[kind], exact: true })

async function write(text: string): Promise<void> {
  await box().pressSequentially(text)
  await page.keyboard.press('Control+Enter')
  await written(page, 'fr')
}

describe('the box', () => {
  it('takes its kind from the first character, and leaves it in the text nowhere', async () => {
    for (const [key, kind] of [
      ['!', 'decided'],
      ['&', 'called'],
      ['>', 'published'],
      ['.', 'noted'],
    ] as const) {
      await box().pressSequentially(key)
      expect(await kindButton(kind).getAttribute('aria-pressed')).toBe('true')
      expect(await box().inputValue()).toBe('')
    }
    await write('!Coupe-t-on l’eau du bas du bourg ?')
    await log().getByText('Coupe-t-on l’eau du bas du bourg ?', { exact: true }).waitFor()
    await log().getByText(fr.log.kinds.decided, { exact: true }).waitFor()
    // Most lines are notes: the box comes back to that by itself, or by one key.
    expect(await kindButton('noted').getAttribute('aria-pressed')).toBe('true')
    await box().pressSequentially('!')
    await box().press('Backspace')
    expect(await kindButton('noted').getAttribute('aria-pressed')).toBe('true')
  })

  it('takes a telephone number and a name on a network as they are', async () => {
    for (const text of ['+33 6 12 34 56 78 a rappelé', '@mairie honte à vous !']) {
      await write(text)
      await log().getByText(text, { exact: true }).waitFor()
    }
  })

  it('signs the steps ticked after a name was changed, and writes once for two quick presses', async () => {
    await composer(page, 'fr').getByLabel(fr.composer.by).fill('Le maire')
    await box().fill('Une seule fois')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+Enter')
    await log().getByText('Une seule fois').waitFor()
    await page.waitForTimeout(500)
    expect(await log().getByText('Une seule fois').count()).toBe(1)
    expect(await page.getByText(fr.composer.empty).count()).toBe(0)
  })

  it('refuses a time that is not there rather than taking it for now', async () => {
    await box().fill('Plus tôt')
    await composer(page, 'fr').getByLabel(fr.when.at, { exact: true }).check()
    await composer(page, 'fr').getByLabel(fr.when.time, { exact: true }).fill('')
    await box().press('Control+Enter')
    await page.getByRole('alert').getByText(fr.composer.timeMissing).waitFor()
    expect(await box().inputValue()).toBe('Plus tôt')
    await composer(page, 'fr').getByLabel(fr.when.now, { exact: true }).check()
    await box().fill('')
  })

  it('sets the time back by one key', async () => {
    await box().fill('Vu une fuite rue du Lavoir')
    await page.keyboard.press('F2')
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+Enter')
    await written(page, 'fr')
    await log().getByText('rue du Lavoir').waitFor()
    const [first] = await log().getByRole('listitem').allTextContents()
    expect(first).toContain('rue du Lavoir')
    expect(first).toContain('inscrit à')
  })

  it('keeps a half-typed text when the screen is left, reloaded, and at a restart elsewhere', async () => {
    await box().pressSequentially('>Chers habitants, la coupure')
    await composer(page, 'fr').getByLabel(fr.composer.audience).fill('Tout le village')
    await goTo(page, 'fr', 'playbooks')
    await page.goBack()
    expect(await box().inputValue()).toBe('Chers habitants, la coupure')
    await page.reload()
    expect(await box().inputValue()).toBe('Chers habitants, la coupure')
    // The disk has it before long, one text after the other; then the host dies, and the next one has another address.
    const kept = () => readFile(join(host.user, 'drafts.json'), 'utf8').catch(() => '')
    await expect.poll(kept).toContain('Tout le village')
    await expect.poll(kept).toContain('published')
    const hash = await page.evaluate(() => location.hash)
    await host.kill('SIGKILL')
    host = await startHost({ data: host.data, user: host.user })
    await page.goto(host.url)
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await box().waitFor()
    expect(await box().inputValue()).toBe('Chers habitants, la coupure')
    expect(await composer(page, 'fr').getByLabel(fr.composer.audience).inputValue()).toBe(
      'Tout le village',
    )
    await box().fill('')
    await composer(page, 'fr').getByLabel(fr.composer.audience).fill('')
    await kindButton('noted').click()
  })
})

describe('the log', () => {
  it('is filtered by kind, author and words', async () => {
    for (let index = 0; index < 8; index += 1) await write(`Appel numéro ${index} d’un habitant`)
    const filter = page.getByRole('search').last()
    await filter.getByLabel(fr.log.filter, { exact: true }).fill('numero 5')
    await expect.poll(() => log().getByRole('listitem').count()).toBe(1)
    await filter.getByRole('button', { name: fr.log.showAll }).click()
    await filter.getByLabel(fr.log.filterKind).selectOption({ label: fr.log.filterKinds.decided })
    await expect.poll(() => log().getByRole('listitem').count()).toBe(1)
    await filter.getByLabel(fr.log.filterKind).selectOption('')
    await filter.getByLabel(fr.log.filter, { exact: true }).fill('rien de tel')
    await log().getByText(fr.log.nothingFound).waitFor()
    await filter.getByRole('button', { name: fr.log.showAll }).click()
  })

  it('pins an entry for the summary, and lets it go', async () => {
    const row = log().getByRole('listitem').filter({ hasText: 'rue du Lavoir' })
    await row.hover()
    const pin = row.getByRole('button', { name: /^À retenir/ })
    await pin.click()
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true')
    const filter = page.getByRole('search').last()
    await filter.getByLabel(fr.log.filterKind).selectOption({ label: fr.log.filterKinds.pinned })
    await expect.poll(() => log().getByRole('listitem').count()).toBe(1)
    await filter.getByRole('button', { name: fr.log.showAll }).click()
    await pin.click()
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('false')
  })

  it('goes to an entry by its link', async () => {
    const row = log().getByRole('listitem').filter({ hasText: 'rue du Lavoir' })
    await row.getByRole('link').first().click()
    const hash = await page.evaluate(() => location.hash)
    expect(hash).toMatch(/^#\/incidents\/[0-9A-Z]{26}\/[0-9A-Z]{26}$/)
    await goTo(page, 'fr', 'home')
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('rue du Lavoir')
  })
})

describe('a reminder', () => {
  it('rings on every screen once its time has come, is put off, and survives a restart', async () => {
    await kindButton('noted').click()
    await box().fill('Rappeler la préfecture')
    await composer(page, 'fr').getByLabel(fr.remind.plus.replace('{{count}}', '15')).check()
    await box().press('Control+Enter')
    const ahead = page.getByRole('list', { name: fr.reminders.title })
    await ahead.getByText('Rappeler la préfecture').waitFor()
    await goTo(page, 'fr', 'commune')

    // The computer’s clock goes on; the page and its host read it again.
    await page.clock.install({ time: new Date(Date.now() + 16 * 60_000) })
    await page.reload()
    const alert = page.getByRole('alert').filter({ hasText: 'Rappeler la préfecture' })
    await alert.waitFor()
    await host.kill('SIGTERM')
    host = await startHost({ data: host.data, user: host.user })
    await page.goto(host.url)
    await alert.waitFor()
    await alert.getByRole('button', { name: /^C’est fait/ }).click()
    await alert.waitFor({ state: 'detached' })
  })
})

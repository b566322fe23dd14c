import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { chooseLanguage, goTo, type StoryLocale, tellStory, words } from './story.ts'

/** WCAG 2.2 AA rules of axe on every screen, in both languages, light and dark. */

let browser: BrowserSession
let host: Host
let incident = ''

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.goto(host.url)
  await tellStory(browser.page, 'fr')
  await addEvidence(browser.page)
  incident = await browser.page.evaluate(() => location.hash)
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const screens = [
  ['home', '#/'],
  ['playbooks', '#/fiches'],
  ['a playbook', '#/fiches/derapage-viral'],
  ['an unknown playbook', '#/fiches/inconnue'],
  ['incidents', '#/incidents'],
  ['commune', '#/commune'],
  ['settings', '#/reglages'],
  ['the glossary', '#/glossaire'],
  ['the key figures', '#/reperes'],
  ['a page for the printer', '#/imprimer/derapage-viral'],
  ['the phone sheet', '#/imprimer/numeros'],
  ['the help', '#/aide'],
  ['about', '#/a-propos'],
  ['the first steps', '#/bienvenue'],
] as const

describe.each(['fr', 'en'] satisfies StoryLocale[])('in %s', (locale) => {
  beforeAll(() => chooseLanguage(browser.page, locale))

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    beforeAll(() => browser.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' }))

    it.each(screens)('%s has no violation', async (_name, hash) => {
      await show(hash)
      expect(await axe(browser.page)).toEqual([])
    })

    it('a playbook has no violation, all of it unfolded', async () => {
      await show('#/fiches/derapage-viral')
      await browser.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await axe(browser.page)).toEqual([])
    })

    it('an incident has no violation, its panels open', async () => {
      await show(incident)
      const t = words[locale]
      expect(await axe(browser.page)).toEqual([])
      await browser.page
        .getByRole('button', { name: t.composer.kinds.decided, exact: true })
        .click()
      expect(await axe(browser.page)).toEqual([])
      // The summary takes the place of the box.
      await browser.page.getByRole('button', { name: t.incident.closeAction }).click()
      await browser.page.getByRole('tab', { name: t.side.call }).click()
      expect(await axe(browser.page)).toEqual([])
      await browser.page
        .getByRole('form', { name: t.incident.closeTitle })
        .getByRole('button', { name: t.common.cancel })
        .click()
      await browser.page.getByRole('button', { name: t.composer.kinds.noted, exact: true }).click()
    })

    it('evidence, a promised word, the seal and the filter of the log have no violation', async () => {
      await show(incident)
      const { page } = browser
      const t = words[locale]
      await page.getByRole('button', { name: t.composer.kinds.evidence, exact: true }).click()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: t.composer.kinds.published, exact: true }).click()
      await page.getByRole('form', { name: t.composer.label }).locator('textarea').first().fill('x')
      await page.getByLabel(t.remind.at, { exact: true }).check()
      await page.getByText(t.incident.intact).click()
      await page.getByRole('button', { name: t.seal.check }).click()
      await page.getByText(t.devices.own).first().waitFor()
      await page.waitForTimeout(300)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByLabel(t.log.filter, { exact: true }).fill('rien de tel')
      await page.getByText(t.log.nothingFound).waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: t.log.showAll }).click()
      await page.getByRole('button', { name: /^(Voir|See).*capture\.png/ }).click()
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(400)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('form', { name: t.composer.label }).locator('textarea').first().fill('')
      await page.getByRole('button', { name: t.composer.kinds.noted, exact: true }).click()
    })

    it('the dialog that opens an incident, and search results, have no violation', async () => {
      await goTo(browser.page, locale, 'home')
      const t = words[locale]
      const box = browser.page.getByRole('combobox', { name: t.search.label })
      await box.fill('facebok')
      await browser.page.getByRole('option').first().waitFor()
      expect(await axe(browser.page)).toEqual([])
      await box.fill('xqzwk')
      await browser.page
        .getByRole('button', { name: t.search.openAnyway, exact: true })
        .first()
        .waitFor()
      expect(await axe(browser.page)).toEqual([])
      await box.fill('')
      await browser.page.keyboard.press('Escape')
      await goTo(browser.page, locale, 'settings')
      await browser.page.keyboard.press('Control+k')
      await browser.page.getByRole('option').first().waitFor()
      expect(await axe(browser.page)).toEqual([])
      await browser.page.keyboard.press('Escape')
      await goTo(browser.page, locale, 'home')
      await browser.page.getByRole('button', { name: t.home.newExercise }).click()
      await browser.page.getByRole('dialog').waitFor()
      await browser.page.waitForTimeout(400)
      expect(await axe(browser.page)).toEqual([])
      await browser.page.keyboard.press('Escape')
      await browser.page.getByRole('dialog').waitFor({ state: 'detached' })
    })
  })
})

async function addEvidence(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'capture.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await page.getByRole('button', { name: /^(Voir|See).*capture\.png/ }).waitFor()
}

describe('a reminder that is overdue', () => {
  it('has no violation, in both lights', async () => {
    const { page } = browser
    await chooseLanguage(page, 'fr')
    await show(incident)
    const t = words.fr
    const form = page.getByRole('form', { name: t.composer.label })
    await form.locator('textarea').first().fill('Rappeler la préfecture')
    await form.getByLabel(t.remind.plus.replace('{{count}}', '15')).check()
    await form.locator('textarea').first().press('Control+Enter')
    await page.getByRole('list', { name: t.reminders.title }).waitFor()
    await page.clock.install({ time: new Date(Date.now() + 16 * 60_000) })
    await page.reload()
    await page.getByRole('alert').getByText('Rappeler la préfecture').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.clock.runFor(500)
      // Colours fade in by the real clock.
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await axe(page)).toEqual([])
    }
  })
})

async function show(hash: string): Promise<void> {
  await browser.page.evaluate((next) => {
    location.hash = next
  }, hash)
  // The page is there when its own name is in the title bar, and its data when nothing says it is loading.
  await browser.page.getByRole('main').locator('h1, p').first().waitFor()
  await browser.page.getByText(/^(Chargement|Loading)…$/).waitFor({ state: 'detached' })
  // Colours fade in: axe would measure them halfway.
  await browser.page.waitForTimeout(300)
}

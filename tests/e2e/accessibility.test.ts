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
] as const

describe.each(['fr', 'en'] satisfies StoryLocale[])('in %s', (locale) => {
  beforeAll(() => chooseLanguage(browser.page, locale))

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    beforeAll(() => browser.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' }))

    it.each(screens)('%s has no violation', async (_name, hash) => {
      await show(hash)
      expect(await axe(browser.page)).toEqual([])
    })

    it('an incident has no violation, its panels open', async () => {
      await show(incident)
      const t = words[locale]
      expect(await axe(browser.page)).toEqual([])
      await browser.page
        .getByRole('button', { name: t.composer.kinds.decided, exact: true })
        .click()
      await browser.page.getByRole('button', { name: t.incident.closeAction }).click()
      await browser.page.getByRole('tab', { name: t.side.call }).click()
      expect(await axe(browser.page)).toEqual([])
      await browser.page.getByRole('button', { name: t.composer.kinds.noted, exact: true }).click()
    })

    it('the dialog that opens an incident, and search results, have no violation', async () => {
      await goTo(browser.page, locale, 'home')
      const t = words[locale]
      await browser.page.getByRole('combobox', { name: t.search.label }).fill('facebook')
      await browser.page.getByRole('option').first().waitFor()
      expect(await axe(browser.page)).toEqual([])
      await browser.page.keyboard.press('Escape')
      await browser.page.getByRole('button', { name: t.home.newExercise }).click()
      await browser.page.getByRole('dialog').waitFor()
      await browser.page.waitForTimeout(400)
      expect(await axe(browser.page)).toEqual([])
      await browser.page.keyboard.press('Escape')
      await browser.page.getByRole('dialog').waitFor({ state: 'detached' })
    })
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

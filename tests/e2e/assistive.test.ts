import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { openTree, type Tree } from '../support/accessibility-tree.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { openPlainIncident } from './story.ts'

/** What a person hears who does not see the screen: roles, names, headings, where the keyboard is, what is announced. */

let browser: BrowserSession
let host: Host
let tree: Tree

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
  tree = await openTree(browser.page)
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

async function go(hash: string): Promise<void> {
  await browser.page.evaluate((next) => {
    location.hash = next
  }, hash)
  await browser.page.getByRole('main').locator('h1, p').first().waitFor()
  await browser.page.getByText(fr.app.loading).waitFor({ state: 'detached' })
}

describe('the three main tasks, by roles and names alone', () => {
  it('finds the page of a situation and its first action', async () => {
    await go('#/')
    await tree.type('combobox', fr.search.label, 'on nous insulte sur facebook')
    await tree.press('option', 'Répondre aux habitants en ligne')
    await tree.find('heading', 'Répondre aux habitants en ligne')
    await tree.find('heading', 'Les dix premières minutes')
    await tree.find('checkbox', 'Appeler le 17')
  })

  it('opens an incident, ticks an action, writes a line', async () => {
    await tree.press('button', fr.playbook.openIncident)
    await tree.type('textbox', fr.open.who, 'Camille')
    await tree.press('button', fr.open.submit)
    await tree.find('button', fr.incident.closeAction)
    await tree.press('checkbox', 'Appeler le 17')
    await browser.page
      .getByRole('region', { name: fr.incident.checklist })
      .getByRole('checkbox', { checked: true })
      .first()
      .waitFor()
    await tree.type('textbox', fr.composer.label, 'Une ligne dite à voix haute')
    await tree.press('button', fr.composer.submit)
    const log = browser.page.getByRole('region', { name: fr.incident.log })
    await log.getByText('Une ligne dite à voix haute').waitFor()
  })

  it('closes it and takes the report away', async () => {
    await tree.press('button', fr.incident.export)
    const downloading = browser.page.waitForEvent('download')
    await tree.press('menuitem', fr.incident.exportHtml)
    expect((await downloading).suggestedFilename()).toMatch(/\.html$/)
    await tree.press('button', fr.incident.closeAction)
    await tree.type('textbox', fr.incident.closeSummary, 'Le calme est revenu.')
    await tree.press('button', fr.incident.closeSubmit)
    await browser.page.getByText(fr.incident.closedNotice).waitFor()
  })
})

const screens = [
  '#/',
  '#/fiches',
  '#/fiches/derapage-viral',
  '#/incidents',
  '#/commune',
  '#/reglages',
  '#/glossaire',
  '#/reperes',
  '#/aide',
  '#/a-propos',
  '#/bienvenue',
  '#/imprimer/numeros',
] as const

describe('every screen', () => {
  it.each(screens)('%s has one title, headings without a gap, one main part', async (hash) => {
    await go(hash)
    const { levels, mains, navs } = await browser.page.evaluate(() => ({
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((each) => each.checkVisibility())
        .map((each) => Number(each.tagName.slice(1))),
      mains: document.querySelectorAll('main').length,
      navs: [...document.querySelectorAll('nav')].map(
        (each) => each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby'),
      ),
    }))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const gaps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
    expect(gaps, `levels ${levels.join(' ')}`).toEqual([])
    expect(mains).toBe(1)
    expect(navs.every((name) => name !== null && name !== '')).toBe(true)
    expect(new Set(navs).size).toBe(navs.length)
  })

  it.each(screens)('%s names every control', async (hash) => {
    await go(hash)
    const controls = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'tab', 'switch']
    const nameless = (await tree.nodes()).filter(
      ({ role, name }) => controls.includes(role) && name.trim() === '',
    )
    expect(nameless).toEqual([])
  })

  it('is named in the window’s title', async () => {
    const titles = new Set<string>()
    for (const hash of screens) {
      await go(hash)
      await browser.page.waitForTimeout(50)
      titles.add(await browser.page.title())
    }
    expect(titles.size).toBe(screens.length)
  })
})

describe('the keyboard is never lost', () => {
  const lost = () =>
    browser.page.evaluate(() => {
      const { activeElement: at } = document
      return at === null || at === document.body || !at.isConnected
    })

  it('after a screen is changed, a step is ticked, a line is written, a panel is closed', async () => {
    const { page } = browser
    await go('#/')
    await openPlainIncident(page, 'Où est le clavier')
    expect(await lost(), 'after opening').toBe(false)
    const box = page.getByRole('form', { name: fr.composer.label }).locator('textarea').first()
    await box.fill('Une ligne')
    await box.press('Control+Enter')
    await page.getByRole('region', { name: fr.incident.log }).getByText('Une ligne').waitFor()
    expect(await lost(), 'after writing').toBe(false)
    await page.getByRole('button', { name: fr.incident.closeAction }).press('Enter')
    await page.getByRole('button', { name: fr.common.cancel }).press('Enter')
    expect(await lost(), 'after giving up').toBe(false)
    await go('#/commune')
    expect(await lost(), 'after changing screen').toBe(false)
    await page.getByRole('button', { name: fr.commune.suggested.avocat }).press('Enter')
    await page.getByRole('button', { name: /^Retirer Avocat/ }).press('Enter')
    expect(await lost(), 'after removing a contact').toBe(false)
    await page.getByRole('button', { name: fr.common.undo }).press('Enter')
    await expect.poll(lost, { message: 'after taking it back' }).toBe(false)
  })

  it('after the first steps are put aside', async () => {
    const { page } = browser
    await go('#/')
    await page.getByRole('button', { name: fr.welcome.notNow }).press('Enter')
    await page.getByText(fr.welcome.offer).waitFor({ state: 'detached' })
    expect(await lost()).toBe(false)
  })

  it('goes to the content past the rail in one key', async () => {
    const { page } = browser
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})

describe('what changes is announced', () => {
  /** What live regions said since. */
  async function heard(): Promise<() => Promise<string>> {
    await browser.page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement
          const live = element?.closest('[aria-live], [role=status], [role=alert]')
          if (live?.textContent) said.push(live.textContent)
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return () =>
      browser.page.evaluate(() => {
        const { said } = window as unknown as { readonly said: readonly string[] }
        return said.join('\n')
      })
  }

  it('results found, and that there are none', async () => {
    await go('#/')
    const said = await heard()
    const box = browser.page.getByRole('combobox', { name: fr.search.label })
    await box.fill('coupure d’eau')
    await browser.page.getByRole('option').first().waitFor()
    await expect.poll(said).toMatch(/\d+ résultats/)
    await box.fill('')
    await browser.page.keyboard.press('Escape')
  })

  it('that a profile was saved, that a line was written', async () => {
    const { page } = browser
    await go('#/commune')
    const said = await heard()
    await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
    await expect.poll(said).toMatch(/Enregistré à/)
    await openPlainIncident(page, 'Une annonce')
    const box = page.getByRole('form', { name: fr.composer.label }).locator('textarea').first()
    await box.fill('Une ligne dite')
    await box.press('Control+Enter')
    await expect.poll(said).toMatch(/Inscrit|Une ligne dite|Enregistré/)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { openTree, type Tree } from '../support/accessibility-tree.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { overdueReminder, show } from './states.ts'
import { checklist, chooseLanguage, openingDialog, openPlainIncident, words } from './story.ts'

/** What a person hears who does not see the screen: roles, names, headings, where the keyboard is, what is announced. */

let browser: BrowserSession
let host: Host
let tree: Tree
/** Address of the incident of the three tasks. */
let incident = ''

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

const go = (hash: string) => show(browser.page, hash)

describe('the three main tasks, by roles and names alone', () => {
  it('finds the page of a situation and its first action', async () => {
    await go('#/')
    await tree.type('combobox', fr.search.label, 'on nous insulte sur facebook')
    // Said once the list answers all that was typed: the lines of before it may go away under the hand.
    await browser.page
      .getByRole('status')
      .getByText(/résultat/)
      .waitFor()
    await tree.press('option', 'Répondre aux habitants en ligne')
    await tree.find('heading', 'Répondre aux habitants en ligne')
    await tree.find('heading', 'Les dix premières minutes')
    await tree.find('checkbox', 'Appeler le 17')
  })

  it('opens an incident, ticks an action, writes a line', async () => {
    await tree.press('button', fr.playbook.openIncident)
    await openingDialog(browser.page)
    await tree.type('textbox', fr.open.who, 'Camille')
    await tree.press('button', fr.open.submit)
    await tree.find('button', fr.incident.closeAction)
    incident = await browser.page.evaluate(() => location.hash)
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
  ['home', () => '#/'],
  ['playbooks', () => '#/fiches'],
  ['a playbook', () => '#/fiches/derapage-viral'],
  ['incidents', () => '#/incidents'],
  ['an open incident', () => openIncident],
  ['a closed incident', () => incident],
  ['commune', () => '#/commune'],
  ['settings', () => '#/reglages'],
  ['glossary', () => '#/glossaire'],
  ['key figures', () => '#/reperes'],
  ['help', () => '#/aide'],
  ['about', () => '#/a-propos'],
  ['the first steps', () => '#/bienvenue'],
  ['the phone sheet', () => '#/imprimer/numeros'],
  ['an unknown playbook', () => '#/fiches/inconnue'],
  ['an unknown incident', () => '#/incidents/01KAR1PXXF7E5XQ3V5S1TCCQKA'],
] as const

let openIncident = ''

/** From a playbook, so that it has steps. */
async function openWithSteps(): Promise<string> {
  const { page } = browser
  await go('#/fiches/derapage-viral')
  await page.getByRole('button', { name: fr.playbook.openIncident }).press('Enter')
  const dialog = await openingDialog(page)
  await dialog.getByLabel(fr.open.who).fill('Camille')
  await dialog.getByLabel(fr.open.who).press('Enter')
  await checklist(page, 'fr').waitFor()
  return page.evaluate(() => location.hash)
}

describe.each(['fr', 'en'] as const)('every screen, in %s', (locale) => {
  beforeAll(async () => {
    if (locale === 'fr') openIncident = await openWithSteps()
    await chooseLanguage(browser.page, locale)
  })
  afterAll(() => chooseLanguage(browser.page, 'fr'))

  it.each(screens)('%s has one title, headings without a gap, one main part', async (_, hash) => {
    await go(hash())
    const { lang, levels, mains, navs } = await browser.page.evaluate(() => ({
      lang: document.documentElement.lang,
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((each) => each.checkVisibility())
        .map((each) => Number(each.tagName.slice(1))),
      mains: document.querySelectorAll('main').length,
      navs: [...document.querySelectorAll('nav')].map(
        (each) => each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby'),
      ),
    }))
    expect(lang).toBe(locale)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const gaps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
    expect(gaps, `levels ${levels.join(' ')}`).toEqual([])
    expect(mains).toBe(1)
    expect(navs.every((name) => name !== null && name !== '')).toBe(true)
    expect(new Set(navs).size).toBe(navs.length)
  })

  it.each(screens)('%s names every control', async (_, hash) => {
    await go(hash())
    const controls = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'tab', 'switch']
    const found = (await tree.nodes()).filter(({ role }) => controls.includes(role))
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({ name }) => name.trim() === '')).toEqual([])
  })

  it('each is named in the window’s title', async () => {
    const titles = new Set<string>()
    let title = ''
    for (const [, hash] of screens) {
      await go(hash())
      // It is written a moment after the screen is drawn.
      await expect.poll(() => browser.page.title()).not.toBe(title)
      title = await browser.page.title()
      expect(title).toContain(words[locale].app.name)
      titles.add(title)
    }
    expect(titles.size).toBe(screens.length)
  })
})

describe('the keyboard goes where the eye goes', () => {
  type Stop = {
    /** The named parts of the screen it is in, from the outside in. */
    readonly parts: readonly string[]
    readonly follows: boolean
    readonly inDialog: boolean
    readonly nowhere: boolean
  }

  /** Presses a key that moves the keyboard, and says where it came and whether that is further on in the page. */
  async function move(key: 'Tab' | 'Shift+Tab'): Promise<Stop> {
    const { page } = browser
    await page.keyboard.press(key)
    return page.evaluate(() => {
      const { activeElement: at } = document
      const world = window as unknown as { last?: Element | null }
      const { last } = world
      world.last = at
      const named = (part: Element) =>
        part.getAttribute('aria-label') ??
        document.getElementById(part.getAttribute('aria-labelledby') ?? '')?.textContent ??
        part.tagName.toLowerCase()
      const parts: string[] = []
      for (let up = at?.parentElement; up; up = up.parentElement) {
        if (up.matches('section, nav, main, form, search, header, aside, [role=region]')) {
          parts.unshift(named(up))
        }
      }
      const nowhere = at === null || at === document.body
      return {
        parts,
        follows:
          nowhere ||
          !last ||
          (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
        inDialog: at?.closest('[role=dialog]') !== null,
        nowhere,
      }
    })
  }

  /** All the places Tab stops at, from the top of the page until it leaves it. */
  async function walk(): Promise<readonly Stop[]> {
    await browser.page.evaluate(() => {
      const world = window as unknown as { last?: Element | null }
      const first = document.querySelector('button')
      first?.focus()
      world.last = first
    })
    const stops: Stop[] = []
    for (let count = 0; count < 300; count += 1) {
      const stop = await move('Tab')
      // Past the last one the browser itself has the keyboard, or the first one again.
      if (stop.nowhere || !stop.follows) return stops
      stops.push(stop)
    }
    throw new Error('Tab never leaves this screen')
  }

  /** Is the keyboard on what a walk begins with? */
  const atFirst = () =>
    browser.page.evaluate(() => document.activeElement === document.querySelector('button'))

  const inOrder = (stops: readonly Stop[], names: readonly string[]) =>
    stops
      .map(({ parts }) => names.find((name) => parts.includes(name)))
      .filter((name, at, all) => name !== undefined && name !== all[at - 1])

  it('a playbook: rail, search, then its parts from top to bottom, and out', async () => {
    await go('#/fiches/derapage-viral')
    const stops = await walk()
    const parts = [fr.app.menu, 'search', 'main']
    expect(inOrder(stops, parts)).toEqual(parts)
    const headings = await browser.page
      .getByRole('main')
      .locator('section[aria-labelledby] h2')
      .allTextContents()
    const met = inOrder(stops, headings)
    expect(met.length).toBeGreaterThan(0)
    expect(met).toEqual(headings.filter((heading) => met.includes(heading)))
  })

  it('an incident: what is said of it, its actions, its log, the box, the help, and out', async () => {
    await go(openIncident)
    const stops = await walk()
    const parts = [
      fr.app.menu,
      'search',
      fr.incident.checklist,
      fr.incident.log,
      fr.composer.label,
      fr.incident.help,
    ]
    expect(inOrder(stops, parts)).toEqual(parts)
  })

  it('backwards is the same way', async () => {
    await go(openIncident)
    // The seal is one more place to stop at, once the log is checked.
    await browser.page.getByText(fr.incident.intact).waitFor()
    const forwards = (await walk()).length
    let backwards = 0
    for (let count = 0; count < 300; count += 1) {
      const stop = await move('Shift+Tab')
      if (stop.nowhere && backwards > 0) break
      if (!stop.nowhere) backwards += 1
      if (await atFirst()) break
    }
    // The link past the rail is where the way forwards began.
    expect(backwards).toBe(forwards + 1)
  })

  it('a dialog keeps the keyboard while it is open, and gives it back where it came from', async () => {
    const { page } = browser
    await go('#/')
    await page.getByRole('button', { name: fr.home.newExercise }).press('Enter')
    await openingDialog(page)
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      for (let count = 0; count < 30; count += 1) {
        const stop = await move(key)
        expect(stop.inDialog, `${key} ${count}`).toBe(true)
      }
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(fr.home.newExercise)
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
    await go(openIncident)
    expect(await lost(), 'after changing screen').toBe(false)
    await checklist(page, 'fr').getByRole('checkbox').nth(0).press('Space')
    await checklist(page, 'fr').getByRole('checkbox', { checked: true }).waitFor()
    expect(await lost(), 'after ticking').toBe(false)
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
    // The new line takes the keyboard a frame later: not from under the next key.
    await page.locator('#a-contact-avocat:focus').waitFor()
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
    // Home begins in the search box: this is for every other screen.
    await go('#/commune')
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

  it('that a profile was saved', async () => {
    const { page } = browser
    await go('#/commune')
    const said = await heard()
    await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
    await expect.poll(said).toMatch(/Enregistré à/)
  })

  it('that a step was ticked, that a line is on the disk', async () => {
    const { page } = browser
    await go(openIncident)
    const step = checklist(page, 'fr').getByRole('checkbox').nth(1)
    const ticked = await heard()
    await step.press('Space')
    await expect.poll(ticked).toMatch(/Fait\u00a0: /)
    const box = page.getByRole('form', { name: fr.composer.label }).locator('textarea').first()
    await box.fill('Une ligne dite')
    const written = await heard()
    expect(await written()).not.toMatch(/Écrit sur le disque/)
    await box.press('Control+Enter')
    await expect.poll(written).toMatch(/Écrit sur le disque à \d/)
  })

  it('a reminder whose time has come, on any screen', async () => {
    const { page } = browser
    await openPlainIncident(page, 'Un rappel')
    const said = await heard()
    await overdueReminder(page, await page.evaluate(() => location.hash))
    // The page reads its incidents anew when one of them is written to.
    const box = page.getByRole('form', { name: fr.composer.label }).locator('textarea').first()
    await box.fill('Une ligne')
    await box.press('Control+Enter')
    await expect.poll(said).toMatch(/Rappel de .*Rappeler la préfecture/)
    await go('#/fiches')
    await page.getByRole('alert').getByText('Rappeler la préfecture').waitFor()
  })
})

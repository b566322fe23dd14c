import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { type Searching, searching } from './searching.ts'
import { composer, goTo, openPlainIncident } from './story.ts'

/** Finding by keyboard alone: what is typed badly leads to the right line, and to what one does with it. */

let browser: BrowserSession
let host: Host
let box: Searching['box']
let shown: Searching['shown']
let option: Searching['option']
let search: Searching['search']
let choose: Searching['choose']
let title: Searching['title']
let howShown: Searching['howShown']

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
  ;({ box, shown, option, search, choose, title, howShown } = searching(browser.page))
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

const copied = () => browser.page.evaluate(() => navigator.clipboard.readText())

describe('what was typed', () => {
  it('opens with Ctrl+K and with / from any screen', async () => {
    const { page } = browser
    const focused = () => box.evaluate((element) => element === document.activeElement)
    await goTo(page, 'fr', 'incidents')
    await page.keyboard.press('Control+k')
    expect(await focused()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('/')
    expect(await focused()).toBe(true)
    expect(await box.inputValue()).toBe('')
  })

  it('is understood from half a word', async () => {
    await search('insul')
    await browser.page.keyboard.press('Enter')
    await title('Insultes, haine, menaces').waitFor()
  })

  it('is waited for by an Enter that is faster than the answer', async () => {
    await search('decisions du conseil')
    await browser.page.keyboard.press('Enter')
    await title('Publier sur les décisions du conseil').waitFor()
  })

  it('keeps the line gone to while a slower answer comes, and Enter opens that one', async () => {
    const { page } = browser
    await search('capturer la publicatio')
    await choose(/Capturer la publication.*Action/)
    await page.route('**/rpc/search/query', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      // The page may be gone elsewhere meanwhile.
      await route.continue().catch(() => undefined)
    })
    await page.keyboard.type('n')
    await choose(/Capturer la publication.*Action/)
    await page.keyboard.press('Enter')
    await shown.waitFor()
    await page.unroute('**/rpc/search/query')
    expect(await page.evaluate(() => location.hash)).toBe('#/fiches/derapage-viral/capturer')
  })

  it('may be misspelt: the reading is said, with the way back', async () => {
    const { page } = browser
    await search('derrapage viral')
    await page.getByText('Résultats pour « dérapage viral »').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Résultats pour « derrapage viral », tel quel').waitFor()
    await page.getByRole('button', { name: fr.search.notLiteral }).press('Enter')
    await option('Gérer un dérapage viral').waitFor()
    await page.keyboard.press('Escape')
  })

  it('never ends on an empty page', async () => {
    const { page } = browser
    await search('xqzwk')
    await page.getByText('Rien ne correspond à « xqzwk ».').waitFor()
    expect(await page.getByRole('option').count(), 'the nearest situations').toBeGreaterThan(1)
    await page
      .getByRole('button', { name: /Police ou gendarmerie/ })
      .last()
      .waitFor()
    await page
      .getByRole('search')
      .getByRole('button', { name: fr.search.openAnyway, exact: true })
      .press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.getByLabel(fr.open.what).inputValue()).toBe('xqzwk')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('is announced to those who do not see the list', async () => {
    await search('modération')
    await browser.page
      .getByRole('status')
      .filter({ hasText: /résultats/ })
      .waitFor()
    await browser.page.keyboard.press('Escape')
  })
})

describe('what was found', () => {
  it('opens a step at its very place, marked', async () => {
    await search('capturer la publication')
    await choose(/Capturer la publication.*Action/)
    await browser.page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await shown.textContent()).toContain('Capturer la publication')
  })

  it('opens the passage that names an article of law', async () => {
    await search('l2121-25')
    await choose('Ce qu’il faut publier')
    await browser.page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await shown.textContent()).toContain('Ce qu’il faut publier')
  })

  it.each([
    ['an article of law', 'art. r1321-29', 'source--2', 'R1321-29'],
    [
      'a word of its title, at the very end of a long list',
      'freenaute',
      'source--31',
      'Journal du freenaute',
    ],
  ])('opens a source at its own line, marked, by %s', async (_, text, anchor, words) => {
    await search(text)
    await choose(new RegExp(`${words}.*${fr.search.kinds.source}$`))
    await browser.page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await howShown()).toEqual({ isIn: true, isMarked: true })
    expect(await shown.count()).toBe(1)
    expect(await shown.evaluate(({ id, tagName }) => [tagName, id])).toEqual(['LI', `a-${anchor}`])
    expect(await shown.textContent()).toContain(words)
  })

  it('is shown again when it is asked for again, from elsewhere in its page', async () => {
    const { page } = browser
    const found = shown.filter({ hasText: 'Journal du freenaute' })
    for (const time of ['the first', 'the second']) {
      await search('freenaute')
      await choose('Journal du freenaute')
      await page.keyboard.press('Enter')
      await found.waitFor()
      expect((await howShown()).isIn, time).toBe(true)
      await found.waitFor({ state: 'detached' })
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
    }
  })

  it('still opens the list of sources at its head, by an address that was kept', async () => {
    await browser.page.evaluate(() => {
      location.hash = '#/fiches/moderation/sources'
    })
    await shown.and(browser.page.getByRole('heading', { name: fr.playbook.sources })).waitFor()
  })

  it('copies a template with Ctrl+Enter, without leaving the screen', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'settings')
    await search("message d'attente")
    await choose(/Message d’attente.*Modèle/)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: fr.common.copied }).waitFor()
    expect(await copied()).toContain('Nous vérifions les faits avant de répondre.')
    await page.keyboard.press('Escape')
    await title(fr.settings.title).waitFor()
  })

  it('finds a contact by a name, and copies its number', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByRole('button', { name: fr.commune.suggested.gendarmerie }).click()
    const contact = page.getByRole('listitem').filter({ has: page.getByLabel(fr.commune.role) })
    await contact.getByLabel(fr.commune.name).fill('Adjudante Le Goff')
    await contact.getByLabel(fr.commune.contactPhone).fill('01 02 03 04 05')
    await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor()
    await search('adjudante le gof')
    await choose('Adjudante Le Goff')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: fr.common.copied }).waitFor()
    expect(await copied()).toBe('01 02 03 04 05')
    await page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await howShown()).toEqual({ isIn: true, isMarked: true })
  })

  it('finds an entry just written, and opens the log at it', async () => {
    const { page } = browser
    await openPlainIncident(page, 'Odeur de gaz place de l’église')
    const textbox = composer(page, 'fr').getByRole('textbox', { name: fr.composer.label })
    await textbox.fill('Le boulanger a vu une camionnette blanche')
    await textbox.press('Control+Enter')
    await page.getByRole('region', { name: fr.incident.log }).getByText('boulanger').waitFor()
    await goTo(page, 'fr', 'playbooks')
    await search('boulanjer camionette')
    await choose('Le boulanger a vu')
    await page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await shown.textContent()).toContain('camionnette blanche')
  })
})

describe('an empty box', () => {
  it('offers what is likely: what is going on, what was read, what to begin with', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'settings')
    await page.keyboard.press('Control+k')
    await option('Odeur de gaz').waitFor()
    await page.getByRole('group', { name: fr.search.headings.recent }).waitFor()
    await page.getByRole('group', { name: fr.search.headings.situations }).waitFor()
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await title('Odeur de gaz place de l’église').waitFor()
  })

  it('opens an incident with the page chosen', async () => {
    const { page } = browser
    await search('dérapage viral')
    await choose('Gérer un dérapage viral')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.getByLabel(fr.open.playbook).inputValue()).toBe('derapage-viral')
    await page.keyboard.press('Escape')
  })
})

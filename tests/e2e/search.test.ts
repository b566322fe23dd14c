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

/** All that is said from now on: the last words stay on the screen until others come, which may be at once. */
async function heard(): Promise<() => Promise<string>> {
  await browser.page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        const isStatus = node.parentElement?.closest('[role=status]')
        if (isStatus && node.textContent) said.push(node.textContent)
      }
    }).observe(document.body, { subtree: true, childList: true })
  })
  return () =>
    browser.page.evaluate(() => {
      const { said } = window as unknown as { readonly said: readonly string[] }
      return said.join('\n')
    })
}

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
    // Shown in the search, and said elsewhere a moment later.
    const list = page.getByRole('search')
    await list.getByText('Résultats pour « dérapage viral »').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await list.getByText('Résultats pour « derrapage viral », tel quel').waitFor()
    await page.getByRole('button', { name: fr.search.notLiteral }).press('Enter')
    await option('Gérer un dérapage viral').waitFor()
    await page.keyboard.press('Escape')
  })

  it('never ends on an empty page', async () => {
    const { page } = browser
    await search('xqzwk')
    await page.getByText('Rien ne correspond à « xqzwk ».').waitFor()
    // The nearest situations.
    await page.getByRole('option').nth(1).waitFor()
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
    const said = await heard()
    await search('modération')
    await expect.poll(said).toMatch(/résultats/)
    await browser.page.keyboard.press('Escape')
  })
})

describe('what was found', () => {
  it('opens a step at its very place, marked', async () => {
    await search('capturer la publication')
    await choose(/Capturer la publication.*Action/)
    await browser.page.keyboard.press('Enter')
    await shown.filter({ hasText: 'Capturer la publication' }).waitFor()
  })

  it('opens the passage that names an article of law', async () => {
    await search('l2121-25')
    await choose('Ce qu’il faut publier')
    await browser.page.keyboard.press('Enter')
    await shown.filter({ hasText: 'Ce qu’il faut publier' }).waitFor()
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
    await shown
      .and(browser.page.locator(`li#a-${anchor}`))
      .filter({ hasText: words })
      .waitFor()
    // Of it alone: where there are two, this fails.
    expect(await howShown()).toEqual({ isIn: true, isMarked: true })
  })

  it('is shown again when it is asked for again, from elsewhere in its page', async () => {
    const { page } = browser
    const found = shown.filter({ hasText: 'Journal du freenaute' })
    for (const time of ['the first', 'the second']) {
      // The mark of the time before goes first.
      await found.waitFor({ state: 'detached' })
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
      await search('freenaute')
      await choose('Journal du freenaute')
      await page.keyboard.press('Enter')
      await found.waitFor()
      expect((await howShown()).isIn, time).toBe(true)
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
    const said = await heard()
    await page.keyboard.press('Control+Enter')
    const seen = page.getByRole('search').getByText(/^Copié\s: il reste \d blancs à remplir$/)
    await seen.waitFor()
    await expect.poll(said).toContain(fr.common.copied)
    await expect.poll(copied).toContain('Nous vérifions les faits avant de répondre.')
    // It is said of that line, and of no other.
    await page.keyboard.press('ArrowDown')
    await seen.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await title(fr.settings.title).waitFor()
  })

  it('finds a contact by a name, and copies its number', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByRole('button', { name: fr.commune.suggested.gendarmerie }).click()
    const contact = page.getByRole('listitem').filter({ has: page.getByLabel(fr.commune.role) })
    // The new line takes the keyboard a moment after it is there.
    await contact.and(page.locator(':focus')).waitFor()
    await contact.getByLabel(fr.commune.name).fill('Adjudante Le Goff')
    // A contact half written is written too.
    const written = page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/profile/set') &&
        (response.request().postData() ?? '').includes('01 02 03 04 05'),
    )
    await contact.getByLabel(fr.commune.contactPhone).fill('01 02 03 04 05')
    await written
    await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor()
    await search('adjudante le gof')
    await choose('Adjudante Le Goff')
    const said = await heard()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('search').getByText(fr.common.copied, { exact: true }).waitFor()
    await expect.poll(said).toContain(fr.common.copied)
    await expect.poll(copied).toBe('01 02 03 04 05')
    // The line was marked when it was added.
    await shown.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await shown.waitFor()
    expect(await howShown()).toEqual({ isIn: true, isMarked: true })
  })

  it('finds an entry just written, and opens the log at it', async () => {
    const { page } = browser
    await openPlainIncident(page, 'Odeur de gaz place de l’église')
    const textbox = composer(page, 'fr').getByRole('textbox', { name: fr.composer.label })
    const seen = 'Le boulanger a vu une camionnette blanche'
    const whole = `${seen}, ${'puis une autre, plus petite, '.repeat(8)}et enfin rien.`
    await textbox.fill(whole)
    await textbox.press('Control+Enter')
    await page.getByRole('region', { name: fr.incident.log }).getByText('boulanger').waitFor()
    await goTo(page, 'fr', 'playbooks')
    await search('boulanjer camionette')
    await choose('Le boulanger a vu')
    await page.keyboard.press('Control+Enter')
    // Whole, not as the list cuts it.
    await expect.poll(copied).toBe(whole)
    await page.keyboard.press('Enter')
    await shown.filter({ hasText: 'camionnette blanche' }).waitFor()
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

  it('covers nothing of the first screen until it is asked for', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'home')
    await page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
    await box.focus()
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('group', { name: fr.search.headings.recent }).waitFor()
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain(
      'Odeur de gaz',
    )
    await page.keyboard.press('Escape')
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Control+k')
    await page.getByRole('group', { name: fr.search.headings.situations }).waitFor()
    await page.keyboard.press('Escape')
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

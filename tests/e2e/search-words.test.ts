import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { type Searching, searching } from './searching.ts'
import { chooseLanguage, goTo } from './story.ts'

/** What is typed half, badly, in another language, or in vain, and numbers that change: each leads somewhere. */

let browser: BrowserSession
let host: Host
let page: Page
let s: Searching

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  s = searching(page)
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

describe('words', () => {
  it.each([
    ['half a word', 'inond', 'Alerter les habitants en cas d’événement grave'],
    ['half a word', 'hyper', 'Réagir à une vidéo ou à une voix truquée'],
    ['a word without its accents', 'piratee', 'Réagir à un compte piraté ou imité'],
    ['words without accents', 'elu agresse', 'Insultes, haine, menaces contre un élu ou un agent'],
    ['accents the wrong way', 'élu agrèssé', 'Insultes, haine, menaces contre un élu ou un agent'],
  ])('open the right page, typed as %s: « %s »', async (_, text, title) => {
    await goTo(page, 'fr', 'settings')
    await s.search(text)
    await page.keyboard.press('Enter')
    await s.title(title).waitFor()
  })

  it('without their accents are no errors, and nothing is said to be mended', async () => {
    // What was said of other words is said no more.
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await s.search('elu agresse')
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ résultats$/ })
      .waitFor()
    expect(await page.getByText(/Résultats pour/).count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})

describe('words that stand nowhere', () => {
  const typed = 'insulteraillons'
  const nearest = () => page.getByRole('group', { name: fr.search.headings.nearest })

  it('show the situations written most like them, which the keyboard opens', async () => {
    await goTo(page, 'fr', 'settings')
    await s.search(typed)
    await page.getByText(`Rien ne correspond à « ${typed} ».`).waitFor()
    await nearest().getByRole('option').nth(1).waitFor()
    const situations = await nearest().getByRole('option').allTextContents()
    for (const situation of situations) expect(situation).toMatch(/insult/i)
    await s.choose('Un habitant m’insulte sur Facebook')
    await page.keyboard.press('Enter')
    await s.title('Répondre aux habitants en ligne').waitFor()
  })

  it('leave the keyboard a way to an incident, and to somebody to call', async () => {
    const { keyboard } = page
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await s.search(typed)
    await nearest().waitFor()
    await keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.textContent()).toBe(fr.search.openAnyway)
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toMatch(/^\d/)
    expect(await focused.getAttribute('aria-label')).toContain(await copied())
    await keyboard.press('Shift+Tab')
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.getByLabel(fr.open.what).inputValue()).toBe(typed)
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})

describe('a contact of Ma commune', () => {
  const phones = { first: '06 11 22 33 44', second: '07 55 66 77 88' } as const
  const line = () => s.option(/Madame Kerbiriou/)
  const contact = () =>
    page.getByRole('listitem').filter({ has: page.getByLabel(fr.commune.contactPhone) })

  /** Until Ma commune is on the disk with what was changed; `has` tells it in what is sent. */
  async function saved(change: () => Promise<void>, has: (profile: string) => boolean) {
    const answer = page.waitForResponse(
      (each) => each.url().endsWith('/rpc/profile/set') && has(each.request().postData() ?? ''),
    )
    await change()
    await answer
  }

  async function findsNobody(text: string): Promise<void> {
    await s.search(text)
    await page.getByText(`Rien ne correspond à « ${text} ».`).waitFor()
    expect(await line().count()).toBe(0)
    await page.keyboard.press('Escape')
  }

  async function finds(text: string, phone: string): Promise<void> {
    await s.search(text)
    await s.current.filter({ hasText: 'Madame Kerbiriou' }).filter({ hasText: phone }).waitFor()
    await page.keyboard.press('Escape')
  }

  it('is found by its name and its number as soon as it is written', async () => {
    await goTo(page, 'fr', 'commune')
    await page.getByRole('button', { name: fr.commune.suggested.prefecture }).press('Enter')
    // The new line takes the keyboard a moment after it is there.
    await contact().and(page.locator(':focus')).waitFor()
    await contact().getByLabel(fr.commune.name).fill('Madame Kerbiriou')
    await saved(
      () => contact().getByLabel(fr.commune.contactPhone).fill(phones.first),
      (profile) => profile.includes(phones.first),
    )
    await finds('kerbiriou', phones.first)
    await finds('0611223344', phones.first)
    await finds('06 11 22 33', phones.first)
  })

  it('is shown with its new number where its name is still in the box', async () => {
    await finds('kerbiriou', phones.first)
    expect(await s.box.inputValue()).toBe('kerbiriou')
    await saved(
      () => contact().getByLabel(fr.commune.contactPhone).fill('01 99 88 77 66'),
      (profile) => profile.includes('01 99 88 77 66'),
    )
    await page.keyboard.press('Control+k')
    await s.current.filter({ hasText: '01 99 88 77 66' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('is found by its new number, and by the old one no more', async () => {
    await saved(
      () => contact().getByLabel(fr.commune.contactPhone).fill(phones.second),
      (profile) => profile.includes(phones.second),
    )
    await finds('0755667788', phones.second)
    await finds('kerbiriou', phones.second)
    await findsNobody('0611223344')
  })

  it('is found no more once it is removed', async () => {
    await saved(
      () => page.getByRole('button', { name: /^Retirer Préfecture/ }).press('Enter'),
      (profile) => !profile.includes('Kerbiriou'),
    )
    await findsNobody('0755667788')
    await findsNobody('kerbiriou')
  })
})

describe('in English', () => {
  // How words were read is shown in the search, and said elsewhere a moment later.
  const reading = (words: string) => page.getByRole('search').getByText(words)

  beforeAll(async () => {
    await chooseLanguage(page, 'en')
    s = searching(page, 'en')
  })

  it('misspelt words are read right, which is said, and a step opens at its place', async () => {
    await s.search('captre the posst')
    await reading('Results for “capture the post”').waitFor()
    await s.choose(/^Capture the post, the comments and the time.*Step$/)
    await page.keyboard.press('Enter')
    await s.shown.filter({ hasText: 'Capture the post' }).waitFor()
    await expect.poll(s.howShown).toEqual({ isIn: true, isMarked: true })
    await s.title('Handling a post that goes viral against you').waitFor()
    expect(await page.evaluate(() => location.hash)).toBe('#/fiches/derapage-viral/capturer')
  })

  it('a situation in one’s own words leads to its page', async () => {
    await s.search('a resident is insultng me on faceboook')
    await reading('Results for “a resident is insulting me on facebook”').waitFor()
    await page.keyboard.press('Enter')
    await s.title('Replying to residents online').waitFor()
  })

  it('what stands nowhere is said so', async () => {
    await s.search('xqzwk')
    await page.getByText('Nothing matches “xqzwk”.').waitFor()
    await page.getByRole('group', { name: en.search.headings.frequent }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('the number of results is announced in English', async () => {
    await s.search('moderation')
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ results$/ })
      .waitFor()
    await page.keyboard.press('Escape')
  })
})

import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'

/** What comes out of the printer. */

const playbooks = readdirSync('playbooks/fr').map((name) => name.replace('.md', ''))

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

async function show(hash: string): Promise<void> {
  await browser.page.evaluate((next) => {
    location.hash = next
  }, hash)
  await browser.page.getByRole('button', { name: fr.print.print }).waitFor()
}

/** The number of pages of the paper: each is an object of the file. */
async function pagesOf(): Promise<number> {
  const bytes = await browser.page.pdf({ preferCSSPageSize: true })
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

describe('the page for the door of the fridge', () => {
  it.each(playbooks)('%s fits on one sheet, its boxes and its numbers on it', async (id) => {
    const { page } = browser
    await show(`#/imprimer/${id}`)
    await page.getByRole('heading', { level: 2, name: fr.print.numbers }).waitFor()
    await page.getByText('01 80 52 33 84').waitFor()
    expect(await page.locator('article li').count()).toBeGreaterThan(12)
    expect(await pagesOf()).toBe(1)
  })
})

describe('the booklet', () => {
  it('holds every page, in the order of its contents', async () => {
    const { page } = browser
    await show('#/imprimer')
    const titles = await page.locator('article h1').allTextContents()
    expect(titles).toHaveLength(playbooks.length)
    const contents = await page.locator('section ol li').allTextContents()
    expect(contents.slice(0, titles.length)).toEqual(titles)
    expect(await pagesOf()).toBeGreaterThan(playbooks.length)
  })
})

describe('a page on paper', () => {
  it('holds what is folded on the screen', async () => {
    const { page } = browser
    await page.evaluate(() => {
      location.hash = '#/fiches/derapage-viral'
    })
    await page.getByRole('heading', { level: 1, name: 'Gérer un dérapage viral' }).waitFor()
    const law = page.getByRole('heading', { level: 3, name: 'Vos pages et vos comptes' })
    expect(await law.isVisible()).toBe(false)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await law.isVisible()).toBe(true)
  })
})

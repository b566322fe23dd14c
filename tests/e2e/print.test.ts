import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import type { Locale } from '../../src/shared/locale.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { outlineOf, sheetsOf } from '../support/pdf-outline.ts'
import { type Host, startHost } from '../support/preview.ts'

/** What comes out of the printer. */

const words = { fr, en }

let browser: BrowserSession
let hosts: readonly Host[]

const commune = 'Saint-Martin-de-la-Rivière'

/** A town hall with so many contacts, each with a long name, read in one language. */
async function townHall(contacts: number, locale: Locale): Promise<Host> {
  const [data, user] = await Promise.all(
    ['data', 'user'].map((name) => mkdtemp(join(tmpdir(), `sang-froid-${name}-`))),
  )
  if (!data || !user) throw new Error('no folder')
  const profile = {
    commune,
    contacts: Array.from({ length: contacts }, (_, index) => ({
      id: `contact-${index}`,
      role: `Responsable des services techniques et de la voirie n° ${index + 1}`,
      name: 'Marie-Françoise de La Tour du Pin-Lambert',
      phone: `06 12 34 56 ${index + 10}`,
    })),
  }
  await writeFile(join(data, 'profile.json'), JSON.stringify(profile))
  await writeFile(join(user, 'settings.json'), JSON.stringify({ locale, colorScheme: 'dark' }))
  return startHost({ data, user })
}

beforeAll(async () => {
  hosts = await Promise.all([
    townHall(0, 'fr'),
    townHall(12, 'fr'),
    townHall(0, 'en'),
    townHall(12, 'en'),
  ])
  browser = await openBrowser()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await Promise.all(hosts.map((host) => host.stop()))
})

async function enter(host: Host | undefined): Promise<void> {
  await browser.page.goto(host?.url ?? '')
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
  // What fills the sheets is known.
  await browser.page.getByText(commune).waitFor()
}

async function show(hash: string, locale: Locale): Promise<void> {
  // The sheet that is left has the same button.
  await browser.page.evaluate(async (next) => {
    const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }))
    location.hash = next
    await changed
  }, hash)
  await browser.page
    .getByRole('button', { name: words[locale].print.print })
    .waitFor({ timeout: 60_000 })
}

/** With its headings, so that one can tell where they are. */
async function paper(): Promise<Buffer> {
  return await browser.page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
}

/** How a sheet came out: its type in points, how much of its height is used, and what is on it. */
async function sheet() {
  return await browser.page.locator('article').evaluate((article: HTMLElement) => {
    const { top, bottom } = article.getBoundingClientRect()
    const padding = Number.parseFloat(getComputedStyle(article).paddingBottom)
    const last = Math.max(
      ...[...article.children].map((each) => each.getBoundingClientRect().bottom),
    )
    return {
      points: (Number.parseFloat(getComputedStyle(article).fontSize) * 72) / 96,
      used: (last - top - padding) / (bottom - top - 2 * padding),
      text: article.innerText,
    }
  })
}

describe.each([
  { locale: 'fr', contacts: 0, host: 0 },
  { locale: 'fr', contacts: 12, host: 1 },
  { locale: 'en', contacts: 0, host: 2 },
  { locale: 'en', contacts: 12, host: 3 },
] as const)('the page for the door of the fridge, $locale, $contacts contacts', (town) => {
  const { print } = words[town.locale]

  it('fits on one sheet and fills it, whichever the playbook', async () => {
    await enter(hosts[town.host])
    for (const file of await readdir(`playbooks/${town.locale}`)) {
      await show(`#/imprimer/${file.replace('.md', '')}`, town.locale)
      await browser.page.getByRole('heading', { level: 2, name: print.numbers }).waitFor()
      await browser.page.getByText('01 80 52 33 84').waitFor()
      expect(sheetsOf(await paper()), file).toBe(1)
      const { points, used, text } = await sheet()
      expect(points, file).toBeGreaterThanOrEqual(9)
      expect(used, file).toBeGreaterThan(0.88)
      expect(text.match(/^06 12/gm)?.length ?? 0, file).toBeGreaterThanOrEqual(
        Math.min(town.contacts, 5),
      )
      const others = print.otherContacts_other.replace('{{count}}', '')
      if (text.match(/^06 12/gm)?.length !== 12 && town.contacts === 12)
        expect(text.replace(/\d+ (?=autres|others)/, ''), file).toContain(others.replace('  ', ' '))
    }
  })
})

describe('the page for the door of the fridge', () => {
  it('says who does each action and when, and holds the message it tells to send', async () => {
    await enter(hosts[0])
    await show('#/imprimer/derapage-viral', 'fr')
    await browser.page.getByText(fr.print.seeBelow).waitFor()
    const { text } = await sheet()
    expect(text).toMatch(/Choisir une seule voix\s+maire · sous\s35\smin/)
    expect(text).toContain('Mairie. On nous met en cause en ligne.')
  })
})

describe('the booklet', () => {
  let pdf: Buffer
  /** As it stood when it was printed. */
  let contents: readonly string[]

  beforeAll(async () => {
    await enter(hosts[0])
    await show('#/imprimer', 'fr')
    await browser.page.getByText(/fiches, \d+\spages/).waitFor({ timeout: 60_000 })
    // The last type face to arrive has the sheets counted again.
    await browser.page.evaluate(() => document.fonts.ready)
    await browser.page.waitForTimeout(1_000)
    contents = await browser.page.locator('[data-part="cover"] ol li').allInnerTexts()
    pdf = await paper()
  })

  it('begins each playbook on the page its contents list says, in order', async () => {
    const titles = await browser.page.locator('article h1').allTextContents()
    expect(titles).toHaveLength((await readdir('playbooks/fr')).length)
    const starts = outlineOf(pdf)
    expect(contents.map((line) => line.split(/\s*\n\s*/).filter(Boolean))).toEqual(
      titles.map((title, index) => [
        String(index + 1),
        title,
        String(starts.find((heading) => heading.title === title)?.page),
      ]),
    )
  })

  it('is short enough for a shelf', () => {
    expect(sheetsOf(pdf)).toBeLessThan(110)
  })

  it('leaves no heading alone at the foot of a page', () => {
    const margin = (13 * 72) / 25.4
    // The smallest heading and two of the smallest lines.
    const low = outlineOf(pdf).filter(({ y }) => y < margin + 32)
    expect(low).toEqual([])
  })

  it('holds only the playbooks that are wanted, each under its own number', async () => {
    const { page } = browser
    const line = contents.find((each) => each.includes('Gérer un dérapage viral'))
    const number = line?.trim().split(/\s/)[0]
    await page.getByText(fr.print.choose).click()
    await page.getByRole('button', { name: fr.print.chooseNone }).click()
    await page.getByRole('checkbox', { name: /Gérer un dérapage viral/ }).check()
    await page.locator('article h1').waitFor()
    expect(await page.locator('article h1').allTextContents()).toEqual(['Gérer un dérapage viral'])
    expect(await page.locator('article header').innerText()).toContain(`Fiche ${number}\n`)
    const printed = await paper()
    expect(sheetsOf(printed)).toBeLessThan(10)
    expect(outlineOf(printed).find(({ title }) => title.includes('dérapage'))?.page).toBe(2)
  })
})

describe('a page on paper', () => {
  beforeAll(async () => {
    await enter(hosts[0])
    await browser.page.evaluate(() => {
      location.hash = '#/fiches/derapage-viral'
    })
    await browser.page.getByRole('heading', { level: 1, name: 'Gérer un dérapage viral' }).waitFor()
  })

  it('holds what is folded on the screen', async () => {
    const { page } = browser
    const law = page.getByRole('heading', { level: 3, name: 'Vos pages et vos comptes' })
    expect(await law.isVisible()).toBe(false)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await law.isVisible()).toBe(true)
  })

  it('is black on white, boxes empty, though the screen is dark', async () => {
    const { page } = browser
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await inksOf()).not.toEqual([])
    await page.emulateMedia({ media: 'print' })
    const found = await inksOf()
    await page.emulateMedia({ media: null })
    expect(found).toEqual([])
  })

  /** What is neither a grey nor, behind words, nearly white. */
  async function inksOf(): Promise<readonly string[]> {
    return await browser.page.evaluate(() => {
      const wrong = (property: string, value: string) => {
        const whole = value.startsWith('color(srgb') ? 255 : 1
        const parts = value.match(/(?<=[( ])[\d.]+/g)?.map(Number) ?? []
        const [red = 0, green = 0, blue = 0] = parts.map((part) => part * whole)
        const [, , , alpha = 1] = parts
        if (alpha === 0) return false
        const isColoured = Math.max(red, green, blue) - Math.min(red, green, blue) > 8
        return isColoured || (property === 'backgroundColor' && red < 200)
      }
      const all = [...document.querySelectorAll('html, body, main, main *')].filter((each) =>
        each.checkVisibility(),
      )
      return all.flatMap((element) => {
        const style = getComputedStyle(element)
        const properties = [
          'color',
          'backgroundColor',
          'borderTopColor',
          'borderLeftColor',
        ] as const
        return properties
          .filter((property) => wrong(property, style[property]))
          .map(
            (property) => `${element.tagName} ${element.className} ${property} ${style[property]}`,
          )
      })
    })
  }
})

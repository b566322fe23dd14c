import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show as goToAddress } from './states.ts'
import { chooseLanguage, goTo } from './story.ts'

/** The agency's pages on the screen: what unfolds, what depends on the commune, what is quoted, what words mean. */

const glossary = `words:
  - id: pluie-de-mots
    term: { fr: "Tribune", en: "Column" }
    definition: { fr: "Un texte signé, réservé à un groupe d’élus.", en: "A signed text kept for a group of councillors." }
    synonyms: { fr: ["baratinade"], en: ["op-ed"] }
    see: [opposition]
  - id: recit
    term: { fr: "procès-verbal", en: "minutes" }
    definition: { fr: "Le récit officiel d’une séance.", en: "The official record of a meeting." }
    see: [opposition]
`

const opposition = 'Opposition : sa place, et les tensions au conseil'.replace(' :', '\u00a0:')

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  const playbooks = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
  await cp(resolve('playbooks'), playbooks, { recursive: true })
  await writeFile(join(playbooks, 'glossaire.yml'), glossary)
  host = await startHost({ playbooks })
  browser = await openBrowser()
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

async function show(hash: string, heading: string): Promise<void> {
  await goToAddress(browser.page, hash)
  await browser.page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

const shown = (words: string) => browser.page.locator('[data-shown]').filter({ hasText: words })

describe('a page', () => {
  it('opens on its first ten minutes; the rest unfolds, by its name or by an address', async () => {
    const { page } = browser
    await show('#/fiches/cyberattaque', 'Faire face à une cyberattaque')
    await page.getByText('Débrancher le réseau partout').waitFor()
    const question = page.getByText('« Allez-vous payer la rançon ? »')
    expect(await question.isVisible()).toBe(false)
    await page
      .getByRole('navigation', { name: fr.playbook.contents })
      .getByText('Questions')
      .click()
    await question.waitFor()
    await show('#/fiches/cyberattaque/loi', 'Faire face à une cyberattaque')
    await page
      .locator('details[open]')
      .filter({ has: page.getByRole('heading', { name: 'Ce que dit la loi' }) })
      .waitFor()
  })

  it('has its questions searched while somebody is on the telephone', async () => {
    const { page } = browser
    await show('#/fiches/cyberattaque/questions', 'Faire face à une cyberattaque')
    await page.getByLabel(fr.playbook.findQuestion).fill('rancon')
    await page.getByText('« Allez-vous payer la rançon ? »').waitFor()
    expect(await page.getByText('« Mes données sont-elles volées ? »').count()).toBe(0)
    await page.getByLabel(fr.playbook.findQuestion).fill('vous payez des rançons')
    await page
      .getByText('« Allez-vous payer la rançon ? »'.replaceAll(' ?', '\u00a0?'))
      .first()
      .waitFor()
    await page.getByLabel(fr.playbook.findQuestion).fill('zzz')
    await page.getByText(fr.playbook.noQuestion).waitFor()
  })

  it('quotes the figures of the law, with what they are and where they come from', async () => {
    const { page } = browser
    await show('#/fiches/fuite-de-donnees/loi', 'Réagir à une fuite de données')
    const figure = page.getByRole('link', { name: '72 heures' }).first()
    // The page does not wait for what its figures are.
    await expect.poll(() => figure.getAttribute('title')).toContain('RGPD')
    await figure.click()
    // First: the mark goes away.
    await shown('72 heures').waitFor()
    await page.getByRole('heading', { level: 1, name: fr.reperes.title }).waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/\[[a-z-]+\]|\{\{/)
  })

  it('says only what applies at the size of the commune, and both sides while it is not known', async () => {
    const { page } = browser
    const atLeast = page.getByText('Communes de 1 000 habitants et plus'.replace(' ', '\u202f'))
    await show('#/fiches/opposition', opposition)
    await unfold()
    expect(await atLeast.count()).toBeGreaterThan(0)
    await goTo(page, 'fr', 'commune')
    await page.getByLabel(fr.commune.population).fill('900')
    await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor()
    await show('#/fiches/opposition', opposition)
    await unfold()
    expect(await atLeast.count()).toBe(0)
  })

  it('says what a word of the glossary means, and leads to its page', async () => {
    const { page } = browser
    await show('#/fiches/opposition', opposition)
    await unfold()
    const word = page.locator('abbr', { hasText: /tribune/i }).first()
    const meaning = page.getByRole('tooltip').getByText('Un texte signé')
    // By the pointer, which may go and rest on the note.
    await word.hover()
    await meaning.hover()
    await page.waitForTimeout(500)
    await meaning.waitFor()
    await page.keyboard.press('Escape')
    await meaning.waitFor({ state: 'hidden' })
    // By the keyboard or a finger, both of which stop on the word.
    await word.focus()
    await meaning.waitFor()
    expect(await word.evaluate((each) => each.getAttribute('aria-describedby'))).toBe(
      await page.getByRole('tooltip').getAttribute('id'),
    )
    await page.getByRole('heading', { level: 1 }).click()
    await meaning.waitFor({ state: 'hidden' })
    expect(await page.locator('a abbr').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('baratinade')
    await page.getByRole('option', { name: /Tribune/ }).waitFor()
    await page.keyboard.press('Enter')
    await shown('Un texte signé').waitFor()
    await page.getByRole('heading', { level: 1, name: fr.glossary.title }).waitFor()
  })
})

describe('the first action of a page', () => {
  it.each([
    { width: 1024, height: 700, size: 'normal' },
    { width: 1440, height: 900, size: 'projection' },
  ])(
    'comes before the buttons, in a window of $width in $size size',
    async ({ size, ...window }) => {
      const { page } = browser
      await page.setViewportSize(window)
      await show('#/fiches/derapage-viral', 'Gérer un dérapage viral')
      await page.evaluate((name) => {
        document.documentElement.dataset['textSize'] = name
      }, size)
      const first = await page.getByRole('checkbox').first().boundingBox()
      const open = await page.getByRole('button', { name: fr.playbook.openIncident }).boundingBox()
      expect(open?.y).toBeGreaterThan(first?.y ?? 0)
      expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThan(window.height * 0.85)
      const [one, other] = await Promise.all(
        [fr.playbook.printCard, fr.playbook.print].map((name) =>
          page.getByRole('button', { name }).boundingBox(),
        ),
      )
      expect(one?.y).toBe(other?.y)
      await page.evaluate(() => {
        document.documentElement.dataset['textSize'] = 'normal'
      })
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  )
})

describe('a place in a page', () => {
  it('taller than the window is shown from its title, and at once when it is far', async () => {
    const { page } = browser
    await page.setViewportSize({ width: 1024, height: 400 })
    await show('#/fiches/cyberattaque', 'Faire face à une cyberattaque')
    await unfold()
    const tall = await page
      .locator('article[id^="a-"]')
      .evaluateAll((all) => all.find((each) => each.clientHeight > 400)?.id.slice(2))
    await page.evaluate((id) => {
      location.hash = `#/fiches/cyberattaque/${id}`
    }, tall)
    await page.locator(`#a-${tall}[data-shown]`).waitFor()
    const title = await page.locator(`#a-${tall} h3`).boundingBox()
    expect(title?.y).toBeGreaterThan(0)
    expect(title?.y).toBeLessThan(400)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('the glossary', () => {
  it('is searched by what the pack says for the same thing', async () => {
    const { page } = browser
    await show('#/glossaire', fr.glossary.title)
    await page.getByLabel(fr.glossary.find).fill('pv')
    await page.getByText('Le récit officiel').waitFor()
    expect(await page.getByText('Un texte signé').count()).toBe(0)
    await page.getByLabel(fr.glossary.find).fill('baratinades')
    await page.getByText('Un texte signé').waitFor()
    await page.getByLabel(fr.glossary.find).fill('zzz')
    await page.getByText(fr.glossary.none).waitFor()
  })
})

describe('the key figures', () => {
  it('say whether restraint runs today, for which vote, until when', async () => {
    const { page } = browser
    const at = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T10:00:00`))
      await page.reload()
      await show('#/reperes', fr.reperes.title)
      await page.getByRole('heading', { name: fr.reperes.elections }).waitFor()
      return (await page.getByRole('main').textContent()) ?? ''
    }
    expect(await at('2026-11-23')).toContain(fr.reperes.running)
    expect(await at('2026-11-23')).toContain('Élection présidentielle')
    expect(await at('2026-09-30')).toContain(fr.reperes.none)
    expect(await at('2026-09-30')).toContain('1er octobre 2026')
    const old = await at('2030-01-01')
    expect(old).toContain(fr.reperes.stale)
    await show('#/fiches/fuite-de-donnees/loi', 'Réagir à une fuite de données')
    await page.getByText(`72 heures (${fr.reperes.stale})`).first().waitFor()
    await show('#/fiches/deuil', 'Traverser un deuil dans la commune')
    await page.getByText(fr.playbooks.old, { exact: true }).first().waitFor()
  })
})

describe('the page on communicating before an election', () => {
  it('says itself whether restraint runs, below its first card, and leads nowhere else for it', async () => {
    const { page } = browser
    await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'))
    await page.reload()
    await show('#/fiches/periode-electorale', 'Communiquer avant une élection')
    const running = page.getByRole('article').getByText(fr.reperes.running)
    await running.waitFor()
    const words = (await page.getByRole('article').textContent()) ?? ''
    expect(words.indexOf('Suspendre la publication')).toBeLessThan(
      words.indexOf(fr.reperes.running),
    )
    expect(words).toContain('jusqu’au 2 mai 2027')
    expect(await page.getByRole('article').getByText(fr.reperes.seePage).count()).toBe(0)
    await show('#/fiches/opposition', opposition)
    expect(await running.count()).toBe(0)
  })
})

describe('in English', () => {
  it('lists every page, by a title and a situation of its own', async () => {
    const { page } = browser
    await page.clock.setFixedTime(new Date())
    await chooseLanguage(page, 'en')
    await goTo(page, 'en', 'playbooks')
    await page.getByRole('main').getByRole('link', { name: 'Facing a cyberattack' }).waitFor()
    const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()
    const links = await page.getByRole('main').getByRole('link').allTextContents()
    expect([...titles, ...links].join(' ')).not.toMatch(/cyberattaque|période électorale/i)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('our files are locked and they want money')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(en.playbooks.otherLanguage).waitFor()
    // The title it is listed by is still there; the one it is written under is said beside it.
    await page.evaluate(() => {
      location.hash = '#/fiches/cyberattaque'
    })
    await page.getByText('Faire face à une cyberattaque').waitFor()
    const heading = page.getByRole('main').getByRole('heading', { level: 1 })
    expect(await heading.textContent()).toBe('Facing a cyberattack')
    expect(await heading.getAttribute('lang')).toBe('en')
  })
})

async function unfold(): Promise<void> {
  await browser.page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })
}

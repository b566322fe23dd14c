import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type HostileFolder, writeHostileFolder } from '../hostile/hostile-folder.ts'
import { canary } from '../hostile/hostile-input.ts'
import { type Drawing, drawing } from '../support/drawing.ts'
import { type Host, startHost } from '../support/preview.ts'
import { notOf, openWatchedBrowser, type WatchedBrowser } from '../support/watched-browser.ts'
import { chooseLanguage, goTo, openingDialog } from './story.ts'

/** A playbooks folder in which every file wants harm, in the real app: nothing runs, nothing leaves, nothing breaks. */

let hostile: HostileFolder
let host: Host
let browser: WatchedBrowser

beforeAll(async () => {
  hostile = await writeHostileFolder()
  host = await startHost({ playbooks: hostile.folder })
  browser = await openWatchedBrowser()
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

async function show(hash: string, title: string): Promise<void> {
  await browser.page.evaluate((next) => {
    location.hash = next
  }, hash)
  const heading = browser.page.getByRole('heading', { level: 1 }).first()
  await expect.poll(() => heading.textContent()).toBe(title)
  // Some have their heading before what they hold.
  await browser.page.getByText(fr.app.loading).first().waitFor({ state: 'detached' })
}

/** Unfolds all, then does to every element what a mouse and a keyboard do; gives what should not be on the page. */
function touchEverything(): Promise<readonly string[]> {
  return browser.page.evaluate(() => {
    const main = document.querySelector('main')
    const found: string[] = []
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const element of main?.querySelectorAll('*') ?? []) {
      const name = element.localName
      if (/^(script|iframe|object|embed|link|style|base|meta|form|portal|webview)$/.test(name)) {
        found.push(`<${name}>`)
      }
      for (const attribute of element.attributes) {
        if (/^(on|srcdoc|formaction|xlink)/.test(attribute.name)) found.push(attribute.name)
      }
      const href = element.getAttribute('href')
      // Two slashes lead to another host.
      if (href !== null && !/^(https?:\/\/|mailto:|#|\/(?!\/))/.test(href)) found.push(href)
      if (name === 'img' && !/^(blob|data):/.test(element.getAttribute('src') ?? 'blob:')) {
        found.push('an image from elsewhere')
      }
      if (element.id !== '' && element.id in document && !element.id.startsWith('a-')) {
        found.push(`id ${element.id}`)
      }
      for (const event of ['mouseover', 'pointerenter', 'focus', 'animationstart', 'toggle']) {
        element.dispatchEvent(new Event(event, { bubbles: true }))
      }
    }
    return found
  })
}

/** Nothing of what every attempt of the corpus would leave behind. */
async function expectNoHarm(): Promise<void> {
  const left = await browser.page.evaluate(
    (name) => [name in window, 'polluted' in {}, location.origin, document.title === ''],
    canary,
  )
  expect(left).toEqual([false, false, new URL(host.url).origin, false])
  expect(browser.opened()).toEqual([])
  expect(notOf(host.url, browser.asked())).toEqual([])
  expect(browser.sentOutside()).toEqual([])
  expect(browser.errors()).toEqual([])
}

/** Figures, not a pass or fail: `npm run bench hostile-screen` has the bar, and the baseline beside it. */
function tell(costs: readonly (Drawing & { readonly id: string })[]): void {
  const slowest = [...costs].sort((a, b) => b.drawnMs - a.drawnMs).slice(0, 5)
  const line = ({ id, drawnMs, heldMs }: (typeof costs)[number]) =>
    `  ${id}: drawn in ${Math.round(drawnMs)} ms, the screen held for ${Math.round(heldMs)} ms\n`
  process.stdout.write(
    `${costs.length} hostile pages drawn; the slowest:\n${slowest.map(line).join('')}`,
  )
}

describe('a folder of hostile playbooks', () => {
  it('runs nothing, loads nothing and breaks nothing, whichever page is opened', async () => {
    expect(hostile.drawn.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThan(300)
    const costs: (Drawing & { readonly id: string })[] = []
    for (const { id, title } of hostile.drawn) {
      costs.push({ id, ...(await drawing(browser.page, `#/fiches/${id}`, title)) })
      expect(await touchEverything(), id).toEqual([])
      await expectNoHarm()
    }
    tell(costs)
  }, 300_000)

  it('is listed whole, with what is wrong in every file that was refused', async () => {
    await goTo(browser.page, 'fr', 'playbooks')
    const main = browser.page.getByRole('main')
    await main.getByText('refuse-0.md').first().waitFor()
    const text = (await main.textContent()) ?? ''
    for (let at = 0; at < hostile.refused; at += 1) expect(text).toContain(`refuse-${at}.md`)
    expect(await touchEverything()).toEqual([])
    await expectNoHarm()
  })

  it.each([
    ['glossary', '#/glossaire', fr.glossary.title],
    ['figures', '#/reperes', fr.reperes.title],
    ['contacts', '#/commune', fr.commune.title],
    ['settings', '#/reglages', fr.settings.title],
  ])('does no harm from its %s', async (_, hash, title) => {
    await show(hash, title)
    expect((await touchEverything()).filter((each) => each !== '<form>')).toEqual([])
    await expectNoHarm()
  })

  it('does no harm on paper', async () => {
    const [first] = hostile.drawn
    await browser.page.evaluate((id) => {
      location.hash = `#/imprimer/${id}`
    }, first?.id)
    await browser.page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
    expect(await touchEverything()).toEqual([])
    await expectNoHarm()
  })

  it('is searched like any other', async () => {
    await goTo(browser.page, 'fr', 'home')
    const box = browser.page.getByRole('combobox', { name: fr.search.label })
    for (const text of ['script onerror', 'javascript alert', '(a+)+$', '\u202e', '__proto__']) {
      await box.fill(text)
      await browser.page.waitForTimeout(300)
      await expectNoHarm()
    }
    await box.fill('')
  })

  it('opens an incident that can be written in, exported, and read in the other language', async () => {
    const { page } = browser
    const [first] = hostile.drawn
    await show(`#/fiches/${first?.id}`, first?.title ?? '')
    await page.getByRole('button', { name: fr.playbook.openIncident }).click()
    const dialog = await openingDialog(page)
    await dialog.getByLabel(fr.open.who).fill('<img src=x onerror=1>')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
    expect((await touchEverything()).filter((each) => each !== '<form>')).toEqual([])
    await expectNoHarm()
    await chooseLanguage(page, 'en')
    await expectNoHarm()
  })
})

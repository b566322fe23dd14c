import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { type Searching, searching } from './searching.ts'
import { goTo, openingDialog } from './story.ts'

/** The list under the box while answers come late, anew or out of order: what a person aims at stays where it is. */

const pageFile = (id: string, title: string) => `---
id: ${id}
title: ${title}
summary: La commune renonce à un lâcher de ballons et l’explique.
category: quotidien
situations: [Un lâcher de ballons est annoncé]
audience: [maire]
reviewed: 2026-11-20
version: 1
---
Quand utiliser cette fiche.

## Dix minutes {#dix-minutes within=10m}

- [ ] Prévenir l’école {#prevenir-ecole role=maire due=10m}
`
/** Two pages that answer the same words as well: by its identifier alone, the violet one is first. */
const violet = 'Lâcher de ballons violets'
const mauve = 'Lâcher de ballons mauves'
/** The line of the page: an incident may have its title. */
const asPage = (title: string) => new RegExp(`^${title}.*${fr.search.kinds.playbook}$`)

let browser: BrowserSession
let host: Host
let page: Page
let playbooks: string
let s: Searching

beforeAll(async () => {
  playbooks = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
  await cp(resolve('playbooks'), playbooks, { recursive: true })
  await writeFile(join(playbooks, 'fr', 'ballons-a.md'), pageFile('ballons-a', violet))
  await writeFile(join(playbooks, 'fr', 'ballons-b.md'), pageFile('ballons-b', mauve))
  host = await startHost({ playbooks })
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  s = searching(page)
  // It is there for the mouse a moment before it is for the keyboard.
  await s.box.and(page.locator(':focus')).waitFor()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

const address = '**/rpc/search/query'

function textOf(request: Request): string {
  const { json } = request.postDataJSON() as { readonly json: { readonly text: string } }
  return json.text
}

/** Something that will have happened. */
function later(): { readonly past: Promise<void>; readonly happens: () => void } {
  let happens = () => {}
  const past = new Promise<void>((resolve) => {
    happens = resolve
  })
  return { past, happens }
}

type Held = { readonly asked: Promise<void>; letGo(): Promise<void> }

/** Keeps back the answer to one text until it is let go; then waits until the page has done what it does with it. */
async function holding(text: string): Promise<Held> {
  const ready = later()
  const release = later()
  const sent = later()
  await page.route(address, async (route) => {
    if (textOf(route.request()) !== text) return route.continue()
    ready.happens()
    await release.past
    // The page may not want it any more.
    await route.continue().catch(() => undefined)
    await route.request().response()
    sent.happens()
  })
  return {
    asked: ready.past,
    async letGo() {
      release.happens()
      await sent.past
      await frames()
      await page.unroute(address)
    },
  }
}

/** What came is drawn, and what it leads to. */
function frames(): Promise<void> {
  return page.evaluate(async () => {
    for (let count = 0; count < 10; count += 1) await new Promise(requestAnimationFrame)
  })
}

/** The list of these very words is drawn: until then, that of fewer letters may stand. */
async function answerTo(text: string): Promise<void> {
  const answer = await page.waitForResponse(
    (each) => each.url().endsWith('/rpc/search/query') && textOf(each.request()) === text,
  )
  await answer.finished()
  await frames()
}

/** Types, and waits for the list. Only of the last letter: what stood in the box before is asked for again too. */
async function list(text: string): Promise<void> {
  await s.search(text.slice(0, -1))
  await Promise.all([answerTo(text), page.keyboard.type(text.slice(-1))])
}

/** Types in one go, as words are pasted: no letter has an answer of its own. */
async function paste(text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(text)
}

const lines = () => s.options.allTextContents()
const places = () =>
  s.options.evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return `${each.id} ${[x, y, width, height].map(Math.round).join(' ')}`
    }),
  )

describe('an answer', () => {
  it('that comes after that of newer words changes nothing', async () => {
    const first = await holding('dérapage viral')
    await s.search('dérapage viral')
    await first.asked
    await list('journaliste')
    await s.option('Répondre à un journaliste').waitFor()
    const before = await lines()
    await first.letGo()
    expect(await lines()).toEqual(before)
    await page.keyboard.press('Enter')
    await s.title('Répondre à un journaliste').waitFor()
  })

  it('that Enter was waiting for opens nothing once the list is left', async () => {
    await goTo(page, 'fr', 'settings')
    const answer = await holding('rumeur')
    await s.search('rumeur')
    await answer.asked
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await answer.letGo()
    expect(await page.evaluate(() => location.hash)).toBe('#/reglages')
    // Opened again, it is a list like any other.
    await page.keyboard.press('ArrowDown')
    await s.option(/rumeur/i).waitFor()
    await frames()
    expect(await page.evaluate(() => location.hash)).toBe('#/reglages')
    await page.keyboard.press('Escape')
  })

  it('that brings the same lines moves none of them, neither while it is awaited nor once it is there', async () => {
    await list('hypertru')
    await s
      .option('Fausses images')
      .or(s.option(/hypertruc/i))
      .first()
      .waitFor()
    const before = await places()
    expect(before.length).toBeGreaterThan(4)
    const next = await holding('hypertruc')
    await page.keyboard.type('c')
    await next.asked
    await frames()
    expect(await places(), 'while it is awaited').toEqual(before)
    await next.letGo()
    expect(await places(), 'once it is there').toEqual(before)
    await page.keyboard.press('Escape')
  })
})

describe('the mouse', () => {
  it('left where the list comes chooses nothing: Enter opens the first line', async () => {
    await goTo(page, 'fr', 'settings')
    await list('hypertru')
    const under = await s.options.nth(3).boundingBox()
    await page.keyboard.press('Escape')
    await page.mouse.move((under?.x ?? 0) + 40, (under?.y ?? 0) + 10)
    // Nothing is typed after the list has come.
    await Promise.all([answerTo('hypertruc'), paste('hypertruc')])
    await s.options.nth(3).and(page.locator(':hover')).waitFor()
    expect(await s.options.nth(0).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
  })

  it('has chosen a line that stays the one chosen when the list is answered anew', async () => {
    await list('hypertruc')
    await s.options.nth(3).hover()
    await s.options.nth(3).and(s.current).waitFor()
    const chosen = await s.current.textContent()
    // A page that answers better comes from the agency: every line goes down.
    const file = join(playbooks, 'fr', 'hypertruc.md')
    await writeFile(file, pageFile('hypertruc', 'Hypertruc'))
    const newcomer = page.getByRole('option', { name: /^Hypertruc / })
    await newcomer.waitFor()
    await frames()
    expect(await s.options.nth(3).textContent()).not.toBe(chosen)
    expect(await s.current.allTextContents()).toEqual([chosen])
    await rm(file)
    await newcomer.waitFor({ state: 'detached' })
    expect(await s.current.allTextContents()).toEqual([chosen])
    await page.keyboard.press('Escape')
    await page.mouse.move(0, 0)
  })
})

describe('among equals', () => {
  it('the page of the incident being worked on comes first', async () => {
    const first = () => s.options.nth(0).textContent()
    await list('lâcher de ballons')
    expect(await first()).toMatch(asPage(violet))
    await s.choose(mauve)
    await page.keyboard.press('Control+Enter')
    const dialog = await openingDialog(page)
    await dialog.getByLabel(fr.open.who).fill('Camille, secrétaire')
    await dialog.getByLabel(fr.open.who).press('Enter')
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
    await goTo(page, 'fr', 'settings')
    await s.search('lâcher de ballons')
    // The answer given before the incident was known may still stand for a moment.
    await expect.poll(first).toMatch(asPage(mauve))
    await page.keyboard.press('Escape')
  })
})

describe('a screen reader', () => {
  it('is told of as many results for other words, once each', async () => {
    await goTo(page, 'fr', 'settings')
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          const isStatus = node.parentElement?.closest('[role=status]')
          if (isStatus && node.textContent) said.push(node.textContent)
        }
      }).observe(document.body, { subtree: true, childList: true })
    })
    const said = () =>
      page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said)
    const twelve = fr.search.results_other.replace('{{count}}', '12')
    await paste('mairie')
    await expect.poll(said).toEqual([twelve])
    await paste('facebook')
    await expect.poll(said).toEqual([twelve, twelve])
    // Known already: the answer is there at once, and is told all the same.
    await paste('mairie')
    await expect.poll(said).toEqual([twelve, twelve, twelve])
    await page.keyboard.press('Escape')
  })
})

it('a list put away comes back with the key that leads to the box, though one is in it', async () => {
  await s.search('rumeur')
  await s.options.first().waitFor()
  await page.keyboard.press('Escape')
  await s.options.first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await s.options.first().waitFor()
  // What was typed is chosen whole: the next letter replaces it.
  await page.keyboard.type('cyberattaque')
  expect(await s.box.inputValue()).toBe('cyberattaque')
  await s.options.first().waitFor()
  await page.keyboard.press('Escape')
})

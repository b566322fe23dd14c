import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { goTo, openingDialog } from './story.ts'

/** What a field looks like, measured in the browser: its edge, the keyboard in it, its fault (WCAG 1.4.11 and 2.4.7). */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

/** WCAG's least contrast between a control, or its focus, and what is around it. */
const least = 3

type Rgb = readonly [number, number, number]

function rgbOf(color: string): Rgb {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
  return [r, g, b]
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const part = value / 255
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(rgbOf(a)), luminance(rgbOf(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The colours of an element once it has settled, and of the first opaque thing behind it. */
async function colours(element: Locator) {
  await element.evaluate((each) =>
    Promise.all(each.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  )
  return element.evaluate((each) => {
    const style = getComputedStyle(each)
    let behind = each.parentElement
    const isClear = (color: string) => color === 'transparent' || /, 0\)$/.test(color)
    while (behind && isClear(getComputedStyle(behind).backgroundColor)) {
      behind = behind.parentElement
    }
    return {
      border: style.borderTopColor,
      borderWidth: Number.parseFloat(style.borderTopWidth),
      shadow: style.boxShadow,
      outline: style.outlineColor,
      outlineWidth: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      behind: behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)',
    }
  })
}

/** The dialog of a new incident, once it has taken the keyboard: the field that has it is of another colour. */
async function openFromHome(): Promise<Locator> {
  await goTo(page, 'fr', 'home')
  await page.getByRole('button', { name: fr.home.openAnyway }).click()
  return openingDialog(page)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(async () => {
    await goTo(page, 'fr', 'settings')
    await page
      .getByText(theme === 'light' ? fr.settings.light : fr.settings.dark, { exact: true })
      .click()
    await page.waitForFunction(
      (wanted) => document.documentElement.getAttribute('data-mantine-color-scheme') === wanted,
      theme,
    )
  })

  it('every kind of control has an edge that is seen', async () => {
    const dialog = await openFromHome()
    const low = await colours(dialog.getByRole('radio', { name: fr.severities.low }))
    const title = await colours(dialog.getByLabel(fr.open.what))
    const choice = await colours(dialog.getByLabel(fr.open.playbook))
    for (const { border, borderWidth, behind } of [low, title, choice]) {
      expect(borderWidth).toBeGreaterThan(0)
      expect(contrast(border, behind)).toBeGreaterThanOrEqual(least)
    }
    const track = await colours(dialog.locator('.mantine-Switch-track'))
    const edge = /rgb\([^)]+\)/.exec(track.shadow)?.[0] ?? track.behind
    expect(contrast(edge, track.behind)).toBeGreaterThanOrEqual(least)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('a field that has the keyboard shows it', async () => {
    const dialog = await openFromHome()
    for (const name of [fr.open.what, fr.open.playbook]) {
      const field = dialog.getByLabel(name)
      await field.focus()
      const { outline, outlineWidth, behind } = await colours(field)
      expect(outlineWidth, name).toBeGreaterThanOrEqual(2)
      expect(contrast(outline, behind), name).toBeGreaterThanOrEqual(least)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await goTo(page, 'fr', 'commune')
    const signature = page.getByLabel(fr.commune.signature)
    await signature.focus()
    expect((await colours(signature)).outlineWidth).toBeGreaterThanOrEqual(2)
  })

  it('a field that is wrong has a red edge, and the keyboard', async () => {
    const dialog = await openFromHome()
    const [title, who] = [dialog.getByLabel(fr.open.what), dialog.getByLabel(fr.open.who)]
    const calm = await colours(title)
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-invalid') === 'true',
    )
    expect(await title.evaluate((each) => each === document.activeElement)).toBe(true)
    const wrong = await colours(who)
    expect(wrong.border).not.toBe(calm.border)
    const [r, g] = rgbOf(wrong.border)
    expect(r).toBeGreaterThan(g)
    expect(contrast(wrong.border, wrong.behind)).toBeGreaterThanOrEqual(least)

    // The second is the only one wrong now: it is where one goes on.
    await title.fill('Une coupure')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-invalid') === 'true',
    )
    expect(await who.evaluate((each) => each === document.activeElement)).toBe(true)
    await title.fill('')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

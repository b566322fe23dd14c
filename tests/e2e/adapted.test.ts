import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { composer, tellStory } from './story.ts'

/**
 * The screen as people set it for themselves: larger, spaced out, in the system's own colours.
 * What axe says of it then is in accessibility.test.ts.
 */

let browser: BrowserSession
let host: Host
let incident = ''

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.goto(host.url)
  await tellStory(browser.page, 'fr')
  incident = await browser.page.evaluate(() => location.hash)
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const screens = () => [
  '#/',
  '#/fiches',
  '#/fiches/derapage-viral',
  '#/incidents',
  incident,
  '#/commune',
  '#/reglages',
  '#/aide',
  '#/a-propos',
  '#/bienvenue',
]

/** Goes to an address, and waits until nothing moves there any more: what moves would be measured on its way. */
async function go(hash: string): Promise<void> {
  const { page } = browser
  await show(page, hash)
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  )
}

/** Chooses the size of the text as a person does, and waits until the page has it. */
async function chooseSize(size: 'normal' | 'projection'): Promise<void> {
  const { page } = browser
  await go('#/reglages')
  await page.getByText(fr.settings[size], { exact: true }).click()
  await page.locator(`html[data-text-size=${size}]`).waitFor()
}

/** What sticks out of the window sideways, or is cut in its own box. */
async function cut(): Promise<readonly string[]> {
  return browser.page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 40)
    const shown = [...document.querySelectorAll('main *, header *')].filter((each) =>
      each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    )
    const out = shown.filter((each) => {
      const { left, right, width: own } = each.getBoundingClientRect()
      // What is put aside for screen readers alone is one pixel wide.
      return own > 1 && left < width && right > width + 1 && !each.closest('.visually-hidden')
    })
    const clipped = shown.filter((each) => {
      if (each.closest('.visually-hidden')) return false
      const { overflowX, overflowY, textOverflow } = getComputedStyle(each)
      const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      return (
        hides &&
        textOverflow !== 'ellipsis' &&
        each.clientWidth > 1 &&
        words(each) !== '' &&
        (each.scrollWidth > each.clientWidth + 2 || each.scrollHeight > each.clientHeight + 2)
      )
    })
    return [
      ...out.map((each) => `out: ${each.tagName} ${words(each)}`),
      ...clipped.map((each) => `cut: ${each.tagName} ${words(each)}`),
    ]
  })
}

describe('at 200 %', () => {
  // A laptop of 1366 × 768 less its bars, at twice the size.
  beforeAll(() => browser.page.setViewportSize({ width: 683, height: 350 }))
  afterAll(() => browser.page.setViewportSize({ width: 1440, height: 900 }))

  it('nothing is cut or out of reach', async () => {
    for (const hash of screens()) {
      await go(hash)
      expect(await cut(), hash).toEqual([])
    }
  })
})

describe('at the size of a projection, on a laptop of 1366 × 768', () => {
  beforeAll(async () => {
    await browser.page.setViewportSize({ width: 1366, height: 768 })
    await chooseSize('projection')
  })
  afterAll(async () => {
    await chooseSize('normal')
    await browser.page.setViewportSize({ width: 1440, height: 900 })
  })

  it('the log can be read while the incident is being closed, and its box as soon as that is put away', async () => {
    const { page } = browser
    await go(incident)
    await page.getByRole('button', { name: fr.incident.closeAction }).click()
    const panel = page.getByRole('form', { name: fr.incident.closeTitle })
    await panel.waitFor()
    const log = page.getByRole('region', { name: fr.incident.log })
    const box = composer(page, 'fr').locator('textarea').first()
    // Four lines of it: what tells what was just done.
    expect(await shownHeight(log)).toBeGreaterThanOrEqual(4 * (await lineHeight(log)))
    expect(await shownHeight(panel.getByRole('button').last())).toBeGreaterThan(0)
    await panel.getByRole('button', { name: fr.common.cancel }).click()
    // Two lines of it: the summary had its place meanwhile.
    expect(await shownHeight(box)).toBeGreaterThanOrEqual(2 * (await lineHeight(box)))
  })
})

/** How much of it can be seen at once, brought into view, in pixels. */
async function shownHeight(part: Locator): Promise<number> {
  await part.scrollIntoViewIfNeeded()
  return part.evaluate((element) => {
    let { top, bottom } = element.getBoundingClientRect()
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue
      const around = at.getBoundingClientRect()
      top = Math.max(top, around.top)
      bottom = Math.min(bottom, around.bottom)
    }
    return Math.max(0, Math.min(bottom, window.innerHeight) - Math.max(top, 0))
  })
}

async function lineHeight(part: Locator): Promise<number> {
  return part.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight))
}

describe('with text spaced out as WCAG 1.4.12 asks', () => {
  it('nothing is cut', async () => {
    const { page } = browser
    // Through the style sheets of the document: the policy of the page refuses inline styles.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
          'p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    for (const hash of screens()) {
      await go(hash)
      expect(await cut(), hash).toEqual([])
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
  })
})

describe('in the system’s own colours', () => {
  beforeAll(() => browser.page.emulateMedia({ forcedColors: 'active' }))
  afterAll(() => browser.page.emulateMedia({ forcedColors: 'none' }))

  it('what has the keyboard can be seen, and what is chosen is not told by a colour alone', async () => {
    const { page } = browser
    await go('#/commune')
    await page.getByRole('main').focus()
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const at = document.activeElement
        if (!at) return false
        const { outlineStyle, outlineWidth, borderWidth } = getComputedStyle(at)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || borderWidth !== '0px'
      })
      expect(seen).toBe(true)
    }
    await go('#/incidents')
    const { chosen, other } = await page.evaluate(() => {
      const style = (element: Element | null) =>
        element ? getComputedStyle(element).fontWeight : ''
      return {
        chosen: style(document.querySelector('nav [aria-current=page]')),
        other: style(document.querySelector('nav a:not([aria-current])')),
      }
    })
    expect(chosen).not.toBe(other)
  })
})

describe('with less motion', () => {
  it('nothing moves for longer than a blink', async () => {
    const { page } = browser
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const hash of screens()) {
      await show(page, hash)
      const moving = await page.evaluate(() =>
        document.getAnimations().flatMap(({ effect }) => {
          const { duration } = effect?.getComputedTiming() ?? {}
          return typeof duration === 'number' && duration > 100 ? [String(duration)] : []
        }),
      )
      expect(moving, hash).toEqual([])
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })
})

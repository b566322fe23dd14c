import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { atWork, firstDay, type Incidents, type Place, prepareWork, type State } from './states.ts'
import { chooseLanguage, type StoryLocale, tellStory, words } from './story.ts'

/** WCAG 2.2 AA rules of axe on every state of every screen, in both languages, light and dark, and as people set it. */

type Look = {
  readonly name: string
  readonly set: (page: Page) => Promise<unknown>
  readonly unset?: (page: Page) => Promise<unknown>
  readonly without?: readonly string[]
}

const lights: readonly Look[] = [
  { name: 'light', set: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  { name: 'dark', set: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
]

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }'

/** In French and in light unless they say otherwise. All else in this file is seen with motion reduced. */
const adaptations: readonly Look[] = [
  {
    name: 'forced',
    set: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
  },
  {
    name: 'forced dark',
    set: (page) => page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' }),
    unset: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }),
    // Text is painted in the system's colours, but axe reads `-webkit-text-fill-color`, whose computed value stays
    // the colour that was replaced: our dark theme's own paper and ink, which nobody sees there.
    without: ['color-contrast'],
  },
  {
    name: '200 %',
    // A laptop of 1366 × 768 less its bars, at twice the size.
    set: (page) => page.setViewportSize({ width: 683, height: 350 }),
    unset: (page) => page.setViewportSize({ width: 1440, height: 900 }),
  },
  {
    name: 'spaced',
    // Through the style sheets of the document: the policy of the page refuses inline styles.
    set: (page) =>
      page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets = [sheet]
      }, spacing),
    unset: (page) =>
      page.evaluate(() => {
        document.adoptedStyleSheets = []
      }),
  },
  {
    name: 'motion',
    set: (page) => page.emulateMedia({ reducedMotion: 'no-preference' }),
    unset: (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
  },
]

/** Violations by state and by how it was looked at, for the table at the end. */
const table = new Map<string, Map<string, number>>()

async function look(
  page: Page,
  state: string,
  column: string,
  how: Look,
): Promise<readonly string[]> {
  await how.set(page)
  await settle(page)
  const found = await axe(page, how.without)
  if (how.unset) {
    await how.unset(page)
    await settle(page)
  }
  const row = table.get(state) ?? new Map<string, number>()
  table.set(state, row.set(column, found.length))
  return found.map((violation) => `${column}: ${violation}`)
}

/** Waits until the page is drawn in the colours that are asked of it: axe would measure those that fade in. */
async function settle(page: Page): Promise<void> {
  const frames = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  await frames()
  await page.waitForFunction(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    return document.documentElement.getAttribute('data-mantine-color-scheme') === scheme
  })
  await frames()
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  )
}

type Stage = {
  readonly browser: BrowserSession
  readonly host: Host
  readonly incidents: Incidents
}

function goThrough(states: readonly State[], prepare: () => Promise<Stage>): void {
  let stage: Stage

  beforeAll(async () => {
    stage = await prepare()
    await stage.browser.page.emulateMedia({ reducedMotion: 'reduce' })
  })

  afterAll(async () => {
    await stage.browser.close()
    await stage.host.stop()
  })

  describe.each(['fr', 'en'] satisfies StoryLocale[])('in %s', (locale) => {
    beforeAll(() => chooseLanguage(stage.browser.page, locale))

    const place = (): Place => ({
      page: stage.browser.page,
      locale,
      t: words[locale],
      incidents: stage.incidents,
    })

    it.each(states)('$name: no violation, light and dark', async ({ name, open, leave }) => {
      await open(place())
      const found: string[] = []
      for (const light of lights) {
        found.push(...(await look(place().page, name, `${locale} ${light.name}`, light)))
      }
      await leave?.(place())
      expect(found).toEqual([])
    })

    if (locale !== 'fr') return
    const adapted = states.filter((state) => state.adapted)
    it.each(adapted)('$name: no violation, as people set it', async ({ name, open, leave }) => {
      const { page } = place()
      await page.emulateMedia({ colorScheme: 'light' })
      await open(place())
      await settle(page)
      const found: string[] = []
      for (const how of adaptations) found.push(...(await look(page, name, how.name, how)))
      await leave?.(place())
      expect(found).toEqual([])
    })
  })
}

describe('on the first day', () => {
  goThrough(firstDay, async () => {
    const data = await mkdtemp(join(tmpdir(), 'sang-froid-data-'))
    await writeFile(join(data, 'profile.json'), '{"commune":')
    const host = await startHost({ data, playbooks: await playbooksWithABrokenOne() })
    const browser = await openBrowser()
    await browser.page.goto(host.url)
    return { browser, host, incidents: { story: '', late: '', closed: '', exercise: '' } }
  })
})

describe('at work', () => {
  goThrough(atWork, async () => {
    const host = await startHost()
    const browser = await openBrowser()
    await browser.page.goto(host.url)
    await tellStory(browser.page, 'fr')
    return { browser, host, incidents: await prepareWork(browser.page) }
  })
})

afterAll(() => {
  const columns = [
    ...['fr', 'en'].flatMap((locale) => lights.map(({ name }) => `${locale} ${name}`)),
    ...adaptations.map(({ name }) => name),
  ]
  const width = Math.max(...[...table.keys()].map((name) => name.length))
  const lines = [...table].map(([name, row]) =>
    [
      name.padEnd(width),
      ...columns.map((column) => String(row.get(column) ?? '·').padStart(column.length)),
    ].join('  '),
  )
  const counts = [...table.values()].flatMap((row) => [...row.values()])
  const total = counts.reduce((sum, count) => sum + count, 0)
  console.log(
    [
      `axe, WCAG 2.2 A and AA: ${total} violations in ${counts.length} looks at ${table.size} states`,
      [' '.repeat(width), ...columns].join('  '),
      ...lines,
    ].join('\n'),
  )
})

/** Ours, and one that cannot be read. */
async function playbooksWithABrokenOne(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
  await cp(resolve('playbooks'), folder, { recursive: true })
  const broken = '---\nid: cassee\ntitel: Faute\n---\n\nBonjour\n'
  await writeFile(join(folder, 'fr', 'cassee.md'), broken)
  return folder
}

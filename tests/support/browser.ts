import axeCore from 'axe-core'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.mjs'
import { browserArgs } from './browser-args.ts'

export type BrowserSession = {
  readonly page: Page
  /** Errors of the page since it opened: thrown, or written to the console. */
  errors(): readonly string[]
  close(): Promise<void>
}

/**
 * A page in a real Chromium, in French, as on the laptop of a mairie.
 *
 * @param args more words for the browser's command line
 */
export async function openBrowser(args: readonly string[] = []): Promise<BrowserSession> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No browser: run the tests with npm test')
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArgs, ...args],
  })
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  // A guard against what hangs, not a timing: a busy machine may take its time.
  page.setDefaultTimeout(30_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A host killed on purpose is heard of by the browser too.
    const lost = /ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED|CONNECTION_RESET|EMPTY_RESPONSE)/
    if (message.type() === 'error' && !lost.test(message.text())) errors.push(message.text())
  })
  return { page, errors: () => errors, close: () => browser.close() }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The WCAG 2.2 A and AA rules that the page breaks, and where.
 *
 * @param without rules that cannot judge what is shown: the caller says why
 */
export async function axe(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's own policy would rightly refuse it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const options = {
    runOnly: { type: 'tag' as const, values: tags },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // What holds is not described, only what breaks.
    resultTypes: ['violations' as const],
  }
  const found = await page.evaluate(async (how) => {
    const { axe } = window as unknown as { readonly axe: typeof axeCore }
    const { violations } = await axe.run(how)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  }, options)
  return found
}

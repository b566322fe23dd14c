import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Page as AuthorsPage, readPage } from '../../src/main/playbooks/advice/page.ts'
import { countWords } from '../../src/main/playbooks/advice/sentences.ts'
import { wordsAbove } from '../../src/main/playbooks/advice/words-above.ts'
import { parsePlaybook } from '../../src/main/playbooks/parse.ts'
import { parseReperes, valuesIn } from '../../src/main/playbooks/reperes.ts'
import type { Locale } from '../../src/shared/locale.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { chooseLanguage } from './story.ts'

/** What a reader goes through before the first thing to do: the authors' tool counts what the screen shows. */

const { reperes } = parseReperes(readFileSync('playbooks/reperes.yml')).reperes

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.clock.setFixedTime(new Date('2026-11-29T10:00:00'))
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  expect(browser.errors()).toEqual([])
  await browser.close()
  await host.stop()
})

function pagesIn(locale: Locale): readonly AuthorsPage[] {
  const values = valuesIn(reperes, locale)
  const wordsFor = (name: string) => values.get(name.replace('repere.', '')) ?? `[${name}]`
  return readdirSync(`playbooks/${locale}`).flatMap((name) => {
    const file = `${locale}/${name}`
    const bytes = readFileSync(`playbooks/${file}`)
    const read = { ...parsePlaybook({ file, locale, bytes }), file, locale }
    return readPage(read, bytes.toString('utf8'), wordsFor) ?? []
  })
}

/** The words on the screen above the first box to tick. */
async function wordsOnScreen({ playbook: { id, title } }: AuthorsPage): Promise<number> {
  const { page } = browser
  await page.evaluate((next) => {
    location.hash = next
  }, `#/fiches/${id}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const text = await page.getByRole('article').evaluate((article) => {
    if (!(article instanceof HTMLElement)) return ''
    const step = article.querySelector('input[type=checkbox]')?.closest('li, label, div')
    const mark = document.createTextNode('\u{1f53b}')
    step?.parentElement?.insertBefore(mark, step)
    const [above = ''] = article.innerText.split('\u{1f53b}')
    mark.remove()
    return above
  })
  return countWords(text)
}

describe('above the first action', () => {
  it.each(['fr', 'en'] as const)(
    'stand the words the authors’ tool counts, in %s',
    async (locale) => {
      await chooseLanguage(browser.page, locale)
      for (const page of pagesIn(locale)) {
        const words = await wordsOnScreen(page)
        expect([page.file, words]).toEqual([page.file, wordsAbove(page)])
        expect(words).toBeLessThanOrEqual(60)
      }
    },
  )
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import {
  chooseLanguage,
  closeStory,
  expectStory,
  reopenFromList,
  type StoryLocale,
  tellStory,
} from './story.ts'

let browser: BrowserSession
let host: Host

beforeEach(async () => {
  host = await startHost()
  browser = await openBrowser()
})

afterEach(async () => {
  await browser.close()
  await host.stop()
})

describe.each(['fr', 'en'] satisfies StoryLocale[])('the story, in %s', (locale) => {
  it('goes from a sentence typed to a closed incident, through a reload and a killed host', async () => {
    const { page } = browser
    await page.goto(host.url)
    if (locale === 'en') await chooseLanguage(page, locale)

    await tellStory(page, locale)
    await expectStory(page, locale)

    await page.reload()
    await expectStory(page, locale)

    await host.kill('SIGKILL')
    host = await startHost({ data: host.data, user: host.user })
    await page.goto(host.url)
    await reopenFromList(page, locale)
    await expectStory(page, locale)

    await closeStory(page, locale)
    expect(browser.errors()).toEqual([])
  })
})

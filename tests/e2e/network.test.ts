import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type Host, startHost } from '../support/preview.ts'
import { notOf, openWatchedBrowser, type WatchedBrowser } from '../support/watched-browser.ts'
import { show } from './states.ts'
import { closeStory, composer, goTo, privacyCounts, tellStory, written } from './story.ts'

/** A whole session, every request of it known: nothing goes further than this computer. */

let host: Host
let browser: WatchedBrowser

beforeAll(async () => {
  host = await startHost()
  browser = await openWatchedBrowser()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

describe('a session from the question to the report', () => {
  it('asks nothing of anybody but its own host', async () => {
    const { page } = browser
    await page.goto(host.url)
    await tellStory(page, 'fr')
    // An address that is written is not an address that is visited.
    const box = composer(page, 'fr').getByRole('textbox').first()
    await box.fill('Vu sur https://canary.example/page et <img src=https://canary.example/a.png>')
    await box.press('Control+Enter')
    const log = page.getByRole('region', { name: fr.incident.log })
    await log.getByText('Vu sur https://canary.example/page').waitFor()
    await written(page, 'fr')
    await page.getByRole('button', { name: fr.incident.export, exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: fr.incident.exportHtml }).click()
    await download
    await closeStory(page, 'fr')
    for (const place of ['home', 'playbooks', 'incidents', 'commune', 'settings'] as const) {
      await goTo(page, 'fr', place)
    }
    for (const hash of ['#/reperes', '#/glossaire', '#/imprimer', '#/fiches/cyberattaque']) {
      await show(page, hash)
    }
    await page.reload()
    await page.getByRole('heading', { level: 1 }).first().waitFor()

    expect(browser.asked().length).toBeGreaterThan(20)
    expect(notOf(host.url, browser.asked())).toEqual([])
    expect(browser.sentOutside()).toEqual([])
    expect(browser.opened().filter((each) => !each.startsWith('download '))).toEqual([])
    expect(browser.errors()).toEqual([])
  })

  it('could not, even if a script of the page tried', async () => {
    const { page } = browser
    const before = browser.sentOutside().length
    await page.evaluate(async () => {
      const outside = 'http://canary.example'
      const attempts: readonly (() => unknown)[] = [
        () => fetch(`${outside}/fetch`),
        () => new WebSocket('ws://canary.example/socket'),
        () => new EventSource(`${outside}/events`),
        () => navigator.sendBeacon(`${outside}/beacon`, 'x'),
        () => new Worker(`${outside}/worker.js`),
        () => navigator.serviceWorker.register(`${outside}/service.js`),
        () => import(/* @vite-ignore */ `${outside}/module.js`),
        () => new FontFace('x', `url(${outside}/font.woff2)`).load(),
        () => {
          new Image().src = `${outside}/image.png`
        },
      ]
      const element = (name: string, attributes: Readonly<Record<string, string>>) => () => {
        const made = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        document.head.append(made)
      }
      const elements = [
        element('link', { rel: 'icon', href: `${outside}/favicon.ico` }),
        element('link', { rel: 'prefetch', href: `${outside}/prefetch` }),
        element('link', { rel: 'preload', as: 'script', href: `${outside}/preload.js` }),
        element('link', { rel: 'modulepreload', href: `${outside}/modulepreload.js` }),
        element('link', { rel: 'stylesheet', href: `${outside}/style.css` }),
        element('link', { rel: 'manifest', href: `${outside}/manifest.json` }),
        element('script', { src: `${outside}/script.js` }),
        element('iframe', { src: `${outside}/frame` }),
        element('object', { data: `${outside}/object` }),
        element('video', { src: `${outside}/video.mp4` }),
      ]
      for (const attempt of [...attempts, ...elements]) {
        try {
          await Promise.race([attempt(), new Promise((done) => setTimeout(done, 50))])
        } catch {
          // Refused: as it should be.
        }
      }
      await new Promise((done) => setTimeout(done, 1_000))
    })
    expect(browser.sentOutside().slice(before)).toEqual([])

    // And the page that says so counts none of these attempts as made.
    await page.evaluate(() => {
      location.hash = '#/a-propos'
    })
    await expect.poll(async () => (await privacyCounts(page)).refused).toBeGreaterThan(10)
    // An attempt may be told before its refusal is.
    await expect.poll(async () => (await privacyCounts(page)).made).toBe(0)
  })

  it('would have been caught: the watch sees what another page sends', async () => {
    const { page } = browser
    await page.goto('about:blank')
    await page.evaluate(() => {
      new Image().src = 'http://canary.example/seen.png'
    })
    await expect.poll(() => browser.sentOutside().join(' ')).toContain('canary.example/seen.png')
  })
})

import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { composer, goTo, openPlainIncident } from './story.ts'

/** The copies of the data: made every day, and brought back from the screen. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await openPlainIncident(page, 'Coupure d’eau')
  await composer(page, 'fr').locator('textarea').first().fill('Le château d’eau est vide')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: fr.incident.log }).getByText('château d’eau').waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const copies = () => page.getByRole('region', { name: fr.snapshots.title })
const restoreButtons = () => copies().getByRole('button', { name: /^Restaurer la copie/ })
const zips = async () => {
  const names = await readdir(join(host.user, 'snapshots'))
  return names.filter((name) => name.endsWith('.zip'))
}

describe('a lost folder', () => {
  it('comes back from a copy, after what is there was saved', async () => {
    await goTo(page, 'fr', 'settings')
    await copies().getByRole('button', { name: fr.snapshots.take }).click()
    await copies().getByText(fr.snapshots.taken).waitFor()
    // The day's own copy may have been made just before: what is on the disk is counted, and must be listed.
    const before = (await zips()).length
    await expect.poll(() => restoreButtons().count()).toBe(before)

    await rm(join(host.data, 'incidents'), { recursive: true })
    await goTo(page, 'fr', 'incidents')
    await page.reload()
    await page.getByText(fr.incidents.empty).waitFor()

    await goTo(page, 'fr', 'settings')
    await restoreButtons().first().click()
    await copies().getByText(fr.snapshots.restoreHint).waitFor()
    await copies().getByRole('button', { name: fr.snapshots.restoreNow, exact: true }).click()
    await copies().getByText(fr.snapshots.restored_one.replace('{{count}}', '1')).waitFor()
    await expect.poll(() => restoreButtons().count()).toBe(before + 1)
    expect((await zips()).join(' ')).toContain('avant-restauration')

    await goTo(page, 'fr', 'incidents')
    await page.getByRole('main').getByRole('link', { name: 'Coupure d’eau' }).click()
    await page.getByRole('region', { name: fr.incident.log }).getByText('château d’eau').waitFor()
    await page.getByText(fr.incident.intact).waitFor()
    // It goes on being written.
    await composer(page, 'fr').locator('textarea').first().fill('L’eau est revenue')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: fr.incident.log }).getByText('est revenue').waitFor()
  })

  it('says when nothing was missing', async () => {
    await goTo(page, 'fr', 'settings')
    await restoreButtons().first().click()
    await copies().getByRole('button', { name: fr.snapshots.restoreNow, exact: true }).click()
    await copies().getByText(fr.snapshots.restored_zero).waitFor()
  })
})

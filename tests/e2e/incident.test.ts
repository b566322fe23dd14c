import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { goTo, openingDialog } from './story.ts'

/** What can be done with an incident as a whole. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(host.url)
  await openExercise('Essai du mardi')
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

async function openExercise(title: string): Promise<void> {
  // The first screen has a button that begins with the same words.
  await show(page, '#/fiches/derapage-viral')
  await page.getByRole('button', { name: fr.playbook.openIncident }).click()
  const dialog = await openingDialog(page)
  await dialog.getByLabel(fr.open.what).fill(title)
  await dialog.getByLabel(fr.open.who).fill('Consultante')
  await dialog.getByLabel(fr.open.exercise).check()
  await dialog.getByRole('button', { name: fr.open.submitExercise }).click()
  await page.getByRole('heading', { level: 1, name: /EXERCICE/ }).waitFor()
}

const log = () => page.getByRole('region', { name: fr.incident.log })

describe('an incident', () => {
  it('changes its severity, and says so in the log', async () => {
    await page.getByRole('button', { name: new RegExp(fr.incident.changeSeverity) }).click()
    await page.getByRole('menuitem', { name: fr.severities.critical }).click()
    await log().getByText(fr.severities.critical).waitFor()
  })

  it('calms down and wakes up', async () => {
    await page.getByRole('button', { name: fr.incident.stabilise, exact: true }).click()
    await page.getByRole('button', { name: fr.incident.reactivate }).click()
    await page.getByRole('button', { name: fr.incident.stabilise, exact: true }).waitFor()
    await expect.poll(() => log().getByText(/^État/).count()).toBe(2)
  })

  it('takes back a step ticked by mistake, and keeps both lines', async () => {
    const box = page
      .getByRole('region', { name: fr.incident.checklist })
      .getByRole('checkbox')
      .first()
    await box.click()
    await log().getByText(/^Fait/).waitFor()
    await box.click()
    await log()
      .getByText(/^Remis à faire/)
      .waitFor()
    await expect.poll(() => box.isChecked()).toBe(false)
  })

  it('says EXERCICE in whatever is copied or exported from it', async () => {
    const copy = page
      .getByRole('article')
      .first()
      .getByRole('button', { name: /^Copier/ })
    await copy.click()
    await copy.getByText(fr.common.copied).waitFor()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^EXERCICE/)
    for (const word of ['exportHtml', 'exportMd', 'exportJson'] as const) {
      await page.getByRole('button', { name: fr.incident.export, exact: true }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: fr.incident[word] }).click(),
      ])
      expect(download.suggestedFilename()).toContain('EXERCICE')
      const path = await download.path()
      expect(await readFile(path, 'utf8')).toContain('EXERCICE')
    }
  })

  it('closes with a summary, takes nothing more, and opens again with its reason', async () => {
    await page.getByRole('button', { name: fr.incident.closeAction }).click()
    const closing = page.getByRole('form', { name: fr.incident.closeTitle })
    await closing.getByRole('button', { name: fr.incident.closeSubmit, exact: true }).click()
    await closing.getByText(fr.incident.closeMissing).waitFor()
    await closing.getByLabel(fr.incident.closeSummary).fill('Bon exercice.')
    await closing.getByRole('button', { name: fr.incident.closeSubmit, exact: true }).click()
    await page.getByText(fr.incident.closedNotice).waitFor()
    expect(await page.getByRole('form', { name: fr.composer.label }).count()).toBe(0)
    await page.getByRole('button', { name: fr.incident.reopen, exact: true }).click()
    const reopening = page.getByRole('form', { name: fr.incident.reopenTitle })
    await reopening.getByLabel(fr.incident.reopenReason).fill('Un point oublié')
    await reopening.getByRole('button', { name: fr.incident.reopen, exact: true }).click()
    await page.getByRole('form', { name: fr.composer.label }).waitFor()
    await log().getByText('Un point oublié').waitFor()
  })

  it('stays on top of every other screen, with its frame', async () => {
    await goTo(page, 'fr', 'playbooks')
    const bar = page.getByRole('region', { name: fr.bar.label })
    await bar.getByText('EXERCICE', { exact: true }).waitFor()
    await bar.getByRole('link', { name: fr.bar.resume }).click()
    await page.getByRole('heading', { level: 1, name: /Essai du mardi/ }).waitFor()
    await page.getByText(fr.incident.intact).waitFor()
  })
})

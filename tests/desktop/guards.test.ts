import type { ElectronApplication } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { chooseLanguage, goTo, privacyCounts } from '../e2e/story.ts'
import { binary, launch, sayWhenNotRun, someFolder } from './electron.ts'

/** What only the real Electron can show: its session filter, a window that dies, its menu. */

sayWhenNotRun()

let running: Awaited<ReturnType<typeof launch>>

describe.skipIf(binary === undefined)('the desktop app', () => {
  beforeEach(async () => {
    running = await launch(await someFolder())
    await running.page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
  })

  afterEach(() => running.app.close())

  it('refuses every request that leaves, counts it, and says so in « À propos »', async () => {
    const { app, page } = running
    // By the policy of the page first…
    const byPolicy = await page.evaluate(() =>
      fetch('https://canary.example/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(byPolicy).toBe('refused')
    // …and behind it by the session, here for a window that has no policy at all.
    const bySession = await app.evaluate(async ({ BrowserWindow }) => {
      const bare = new BrowserWindow({ show: false })
      const said = await bare.loadURL('https://canary.example/').then(
        () => 'answered',
        (error: unknown) => String(error),
      )
      bare.destroy()
      return said
    })
    expect(bySession).toContain('ERR_BLOCKED_BY_CLIENT')
    await goTo(page, 'fr', 'settings')
    await page.getByRole('link', { name: fr.about.title }).click()
    await expect.poll(async () => (await privacyCounts(page)).refused).toBeGreaterThanOrEqual(2)
    expect((await privacyCounts(page)).made).toBe(0)
  })

  it('brings a window that died back on the same screen, as large as it was', async () => {
    const { app, page } = running
    await goTo(page, 'fr', 'commune')
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.setZoomLevel(1)
      window?.webContents.forcefullyCrashRenderer()
    })
    // The driver’s own page died with it: the program is asked.
    await expect
      .poll(() => shownBy(app), { timeout: 30_000 })
      .toEqual({
        title: fr.commune.title,
        hash: '#/commune',
        zoomLevel: 1,
      })
  })

  it('speaks the language chosen in its menu, as soon as it is chosen', async () => {
    const { app, page } = running
    const labels = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
    expect(await labels()).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Affichage']))
    await chooseLanguage(page, 'en')
    await expect.poll(labels).toEqual(expect.arrayContaining(['File', 'Edit', 'View']))
    await page.getByRole('heading', { level: 1, name: en.home.title }).waitFor()
  })
})

/** What the one window shows, as the program itself sees it; nothing while its page is not there. */
function shownBy(app: ElectronApplication) {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return undefined
    const title: unknown = await contents.executeJavaScript(
      "document.querySelector('main h1')?.textContent",
    )
    return { title, hash: new URL(contents.getURL()).hash, zoomLevel: contents.getZoomLevel() }
  })
}

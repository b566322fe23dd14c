import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePack } from '../../src/main/packs/publish/make-pack.ts'
import { readSources } from '../../src/main/packs/publish/read-sources.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { axe, type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { goTo, openingDialog } from './story.ts'

/** A pack that came by e-mail: chosen in the settings, looked at, put in use, taken back. */

const newPage = `---
id: lacher-de-ballons
title: Renoncer à un lâcher de ballons
summary: La commune renonce à un lâcher de ballons et l’explique.
category: quotidien
situations: [Un lâcher de ballons est annoncé]
audience: [maire]
reviewed: 2026-12-01
version: 1
---
Quand utiliser cette fiche.

## Dix minutes {#dix-minutes within=10m}

- [ ] Prévenir l’école {#prevenir-ecole role=maire due=10m}
`

let browser: BrowserSession
let host: Host
let page: Page
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-packs-'))
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  // Colours are looked at as they are, not half-way through a dialog's coming.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

/** The playbooks that ship, one thing changed, as a file on the disk. */
async function packWith(
  name: string,
  change: (files: Map<string, Uint8Array>) => void,
): Promise<string> {
  const { files } = await readSources(resolve('playbooks'))
  const changed = new Map(files)
  change(changed)
  const file = join(folder, name)
  await writeFile(file, await makePack(changed, '2026-12-15'))
  return file
}

function editPack(files: Map<string, Uint8Array>, edit: (text: string) => string): void {
  const text = Buffer.from(files.get('pack.yml') ?? '').toString()
  files.set('pack.yml', Buffer.from(edit(text)))
}

const section = () => page.getByRole('region', { name: fr.settings.pack })
const dialog = () => page.getByRole('dialog', { name: fr.packs.dialog })

async function choose(file: string): Promise<void> {
  await goTo(page, 'fr', 'settings')
  const chosen = page.waitForEvent('filechooser')
  await section().getByRole('button', { name: fr.packs.choose }).click()
  await (await chosen).setFiles(file)
  await dialog().waitFor()
}

const renouncing = () => page.getByRole('link', { name: 'Renoncer à un lâcher de ballons' })

describe('a new pack', () => {
  it('is shown against the present one, and nothing changes until the person says so', async () => {
    const file = await packWith('fiches.sangfroid', (files) => {
      files.set('fr/lacher-de-ballons.md', Buffer.from(newPage))
      editPack(files, (text) => text.replace('version: 1.0.0', 'version: 1.1.0'))
    })
    await choose(file)
    const table = dialog().getByRole('table')
    await table.waitFor()
    const rows = await table.getByRole('row').allTextContents()
    expect(rows).toContain('Publié parSequaneSequane')
    expect(rows).toContain('Version1.0.01.1.0')
    expect(rows).toContain('Fiches2021')
    await dialog().getByText(fr.packs.relations.newer).waitFor()
    await dialog().getByText('1 nouvelle fiche').waitFor()
    await dialog().getByText('Renoncer à un lâcher de ballons').waitFor()
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The colours change one after the other.
    await expect.poll(() => axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await dialog().getByRole('button', { name: fr.common.cancel }).click()
    await dialog().waitFor({ state: 'hidden' })
    await section().getByText('Version 1.0.0').waitFor()
    expect(await readdir(host.user)).not.toContain('packs.json')
    await goTo(page, 'fr', 'playbooks')
    await page.getByRole('link', { name: 'Faire face à une cyberattaque' }).waitFor()
    expect(await renouncing().count()).toBe(0)
  })

  it('put in use by the keyboard, is found by the search at once', async () => {
    await choose(join(folder, 'fiches.sangfroid'))
    const install = dialog().getByRole('button', { name: fr.packs.install })
    await install.waitFor()
    await install.focus()
    await page.keyboard.press('Enter')
    await dialog().getByRole('status').filter({ hasText: 'version 1.1.0' }).waitFor()
    expect(await axe(page)).toEqual([])
    // The focus is on what closes the dialog.
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await section().getByText('Version 1.1.0').waitFor()
    await section().getByText(fr.packs.imported).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lacher de balons')
    await page
      .getByRole('option', { name: /Renoncer à un lâcher/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await goTo(page, 'fr', 'playbooks')
    await renouncing().click()
    await page.getByText('Prévenir l’école').waitFor()
  })

  it('is still in use at the next start', async () => {
    const { user, data } = host
    await host.stop()
    host = await startHost({ user, data })
    await page.goto(host.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await goTo(page, 'fr', 'settings')
    await section().getByText('Version 1.1.0').waitFor()
  })

  it('is taken back with one click, and an incident opened from it stays readable', async () => {
    await page.evaluate(() => {
      location.hash = '#/fiches/lacher-de-ballons'
    })
    await page.getByRole('button', { name: fr.playbook.openIncident }).click()
    const opening = await openingDialog(page)
    await opening.getByLabel(fr.open.who).fill('Camille')
    await opening.getByRole('button', { name: fr.open.submit }).click()
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
    const incident = await page.evaluate(() => location.hash)

    await goTo(page, 'fr', 'settings')
    const restore = section().getByRole('button', { name: fr.packs.restore })
    await restore.waitFor()
    expect(await axe(page)).toEqual([])
    await restore.click()
    await section().getByText(fr.packs.restored).waitFor()
    await section().getByText('Version 1.0.0').waitFor()
    await goTo(page, 'fr', 'playbooks')
    await page.getByRole('link', { name: 'Faire face à une cyberattaque' }).waitFor()
    // The list of before may stand until the new one is there.
    await renouncing().waitFor({ state: 'detached' })
    await page.evaluate((hash) => {
      location.hash = hash
    }, incident)
    await page
      .getByRole('region', { name: fr.incident.checklist })
      .getByText('Prévenir l’école')
      .waitFor()
  })
})

describe('a pack that should not be trusted', () => {
  it('by its publisher, its version or its errors, says so before anything', async () => {
    const file = await packWith('autre.sangfroid', (files) => {
      editPack(files, (text) =>
        text.replace('version: 1.0.0', 'version: 0.9.0').replace('Sequane', 'Quelqu’un'),
      )
      files.set('fr/deuil.md', Buffer.from('Pas de tête.'))
      files.set('programme.exe', Buffer.from('MZ'))
    })
    await choose(file)
    await dialog().getByText(fr.packs.relations.older).waitFor()
    await dialog().getByText(fr.packs.otherPublisher.replace('{{publisher}}', 'Sequane')).waitFor()
    await dialog().getByText('1 fiche retirée').waitFor()
    await dialog().getByText('fr/deuil.md:1:1').first().waitFor()
    await dialog().getByText('programme.exe').waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  })

  it.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'a name that leads elsewhere',
      () => makePack(new Map([['../../evil.md', Buffer.from('x')]]), '2026-12-15'),
      fr.packs.faults.unsafe,
    ],
    ['a text', async () => Buffer.from('Bonjour'), fr.packs.faults['not-a-pack']],
    [
      'half of a pack',
      async () => (await readFile(join(folder, 'fiches.sangfroid'))).subarray(0, 100_000),
      fr.packs.faults['not-a-pack'],
    ],
    [
      'a file far too heavy',
      async () => Buffer.alloc(9 * 1024 * 1024),
      fr.packs.faults['too-large'],
    ],
  ])('is refused with words when it is %s', async (_what, bytes, words) => {
    const file = join(folder, 'refus.sangfroid')
    await writeFile(file, await bytes())
    await choose(file)
    await dialog().getByRole('alert').getByText(words).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await section().getByText('Version 1.0.0').waitFor()
  })
})

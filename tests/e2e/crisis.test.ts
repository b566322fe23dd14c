import { mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { checklist, composer, goTo } from './story.ts'

/** What two fresh people stumbled on: the real thing beside an exercise, a box that is whole, a hand that is not moved. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(host.url)
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const log = () => page.getByRole('region', { name: fr.incident.log })
const box = () => composer(page, 'fr').locator('textarea').first()
const kindButton = (kind: keyof typeof fr.composer.kinds) =>
  composer(page, 'fr').getByRole('button', { name: fr.composer.kinds[kind], exact: true })
const frame = () => page.locator('.sf-shell[data-exercise]')

/** The middle of a thing, once it is scrolled to, is the thing itself: nothing lies over it. */
async function expectUncovered(thing: Locator, what: string): Promise<void> {
  async function isOnTop(): Promise<boolean> {
    await thing.scrollIntoViewIfNeeded()
    return thing.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return there !== null && (element.contains(there) || there.contains(element))
    })
  }
  await expect.poll(isOnTop, { message: what }).toBe(true)
}

describe('a log that is evidence', () => {
  it('is never signed by nobody: the name is asked, then what was asked is written', async () => {
    await show(page, '#/bienvenue')
    for (const _ of [1, 2]) await page.getByRole('button', { name: fr.welcome.next }).click()
    await page.getByRole('button', { name: fr.welcome.openSample }).click()
    const dialog = page.getByRole('dialog', { name: fr.open.who })
    await dialog.getByRole('button', { name: fr.sign.submit }).click()
    await dialog.getByText(fr.open.whoMissing).waitFor()
    expect(await readdir(join(host.data, 'incidents')).catch(() => [])).toEqual([])
    await dialog.getByLabel(fr.composer.by).fill('Monique')
    await page.keyboard.press('Enter')
    await page.getByText(fr.app.exerciseFrame).waitFor()
    await checklist(page, 'fr').getByRole('checkbox').first().click()
    await log().getByText(/^Fait/).waitFor()
    const rows = await log().getByRole('listitem').allTextContents()
    for (const row of rows) expect(row).toContain('Monique')
    expect(rows.join(' ')).not.toContain('—')
  })
})

describe('an exercise that was forgotten', () => {
  it('does not swallow the real thing: an incident can be opened from the same page', async () => {
    await show(page, '#/fiches/derapage-viral')
    await page.getByRole('button', { name: fr.playbook.resumeExercise }).waitFor()
    await page.getByRole('button', { name: fr.playbook.openIncident, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(fr.open.what).fill('Une vraie vidéo')
    await dialog.getByRole('button', { name: fr.open.submit }).click()
    await page.getByRole('heading', { level: 1, name: 'Une vraie vidéo' }).waitFor()
    await show(page, '#/fiches/derapage-viral')
    await page.getByText('« Une vraie vidéo »').waitFor()
    await page.getByRole('button', { name: fr.playbook.resumeIncident }).waitFor()
    await page.getByRole('button', { name: fr.playbook.openIncident, exact: true }).waitFor()
  })

  it('never frames the real thing, even once it has calmed down', async () => {
    await page.getByRole('button', { name: fr.playbook.resumeIncident }).click()
    expect(await frame().count()).toBe(0)
    await page.getByRole('button', { name: fr.incident.stabilise, exact: true }).click()
    await page.getByRole('button', { name: fr.incident.reactivate }).waitFor()
    expect(await frame().count()).toBe(0)
    await goTo(page, 'fr', 'home')
    expect(await frame().count()).toBe(0)
    await goTo(page, 'fr', 'incidents')
    await page.getByText(fr.incidents.exercises, { exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /EXERCICE/ })
      .click()
    await page.getByText(fr.app.exerciseFrame).waitFor()
    await frame().waitFor()
    await goTo(page, 'fr', 'incidents')
    await page.getByRole('main').getByRole('link', { name: 'Une vraie vidéo' }).click()
    await frame().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: fr.incident.reactivate }).click()
    await page.getByRole('button', { name: fr.incident.stabilise, exact: true }).waitFor()
  })
})

describe('the hand that ticks', () => {
  it('finds the next box where it was', async () => {
    // The last thing the screen waits for: nothing moves by itself any more.
    await page.getByText(fr.incident.intact).waitFor()
    const boxes = checklist(page, 'fr').getByRole('checkbox')
    const placeOf = async (index: number) => (await boxes.nth(index).boundingBox())?.y
    const before = await placeOf(1)
    await boxes.nth(0).click()
    await checklist(page, 'fr')
      .getByText(/^fait à/)
      .waitFor()
    expect(await placeOf(1)).toBe(before)
    // How it is done can still be read once it is.
    const done = checklist(page, 'fr').getByRole('listitem').first()
    await done.getByText(fr.step.how).waitFor()
  })

  it('can try again a tick that was refused, and the refusal goes with the next success', async () => {
    await page.route('**/rpc/incidents/record', (route) => route.abort())
    const boxes = checklist(page, 'fr').getByRole('checkbox')
    await boxes.nth(1).click()
    const refusal = checklist(page, 'fr').getByRole('alert')
    await refusal.getByRole('button', { name: fr.common.retry }).waitFor()
    await page.unroute('**/rpc/incidents/record')
    await boxes.nth(2).click()
    await refusal.waitFor({ state: 'detached' })
  })
})

describe('the box of the log', () => {
  it('is reached by one key, and by a second link at the start of the page', async () => {
    await page.locator('#main').focus()
    await page.keyboard.press('n')
    await expect.poll(() => box().evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await box().inputValue()).toBe('')
    await page.locator('#main').focus()
    await page.getByRole('button', { name: fr.app.skipToLog }).press('Enter')
    await expect.poll(() => box().evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.type('n')
    expect(await box().inputValue()).toBe('n')
    await box().fill('')
  })

  it.each([
    [1440, 900, 'normal'],
    [1024, 700, 'normal'],
    [1440, 900, 'projection'],
    [1024, 700, 'projection'],
  ] as const)('is whole at %i × %i, text %s', async (width, height, size) => {
    await page.setViewportSize({ width, height })
    await page.evaluate((value) => {
      document.documentElement.dataset['textSize'] = value
    }, size)
    // The room there is is measured in one frame, and drawn in another.
    await page.evaluate(async () => {
      for (let count = 0; count < 10; count += 1) await new Promise(requestAnimationFrame)
    })
    const form = composer(page, 'fr')
    for (const kind of ['noted', 'decided', 'called', 'published'] as const) {
      await kindButton(kind).click()
      await expectUncovered(kindButton('evidence'), `${kind}: the kinds`)
      await expectUncovered(box(), `${kind}: the text`)
      const { height: tall = 0 } = (await box().boundingBox()) ?? {}
      expect(tall).toBeGreaterThan(50)
      for (const field of await form.getByRole('textbox').all()) {
        if (await field.isVisible()) await expectUncovered(field, `${kind}: a field`)
      }
      await expectUncovered(form.getByRole('button', { name: fr.composer.submit }), 'the button')
    }
    await kindButton('noted').click()
  })

  it('asks of a decision what is decided and why; the rest is folded, and nothing typed is lost', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.evaluate(() => {
      document.documentElement.dataset['textSize'] = 'normal'
    })
    await kindButton('decided').click()
    await box().fill('Ferme-t-on l’école ?')
    const form = composer(page, 'fr')
    expect(await form.getByLabel(fr.composer.decidedBy).isVisible()).toBe(false)
    await form.getByText(fr.composer.more).click()
    await form.getByLabel(fr.composer.decidedBy).fill('Le maire')
    await form.getByText(fr.composer.more).click()
    await form.getByLabel(fr.composer.decision).fill('Oui')
    await box().press('Control+Enter')
    const row = log().getByRole('listitem').filter({ hasText: 'Ferme-t-on l’école' })
    await row.getByText('Le maire').waitFor()
  })

  it('gives way to the summary while the incident is being closed, and comes back as it was', async () => {
    await box().fill('À moitié')
    await page.getByRole('button', { name: fr.incident.closeAction }).click()
    await page.getByRole('heading', { name: fr.incident.closeTitle }).waitFor()
    expect(await box().isVisible()).toBe(false)
    await page.getByRole('button', { name: fr.common.cancel }).click()
    expect(await box().inputValue()).toBe('À moitié')
    await box().fill('')
  })
})

describe('a publication', () => {
  it('is written from what was copied: its text, where, and what is left to fill is said', async () => {
    const card = page.getByRole('article').first()
    await card.getByRole('button', { name: /^Copier/ }).click()
    await card.getByText(/^Copié\s: il reste/).waitFor()
    await card.getByRole('button', { name: fr.template.notePublished }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(() => box().inputValue()).toBe(copied)
    expect(await kindButton('published').getAttribute('aria-pressed')).toBe('true')
    expect(await composer(page, 'fr').getByLabel(fr.composer.where).inputValue()).not.toBe('')
  })

  it('has its address taken as people write it, and marked where it is none', async () => {
    const address = composer(page, 'fr').getByLabel(fr.composer.link)
    await address.fill('facebook')
    await box().press('Control+Enter')
    await page.getByText(fr.composer.linkInvalid).waitFor()
    expect(await address.getAttribute('aria-invalid')).toBe('true')
    expect(await address.evaluate((it) => it === document.activeElement)).toBe(true)
    await address.fill('commune.fr/avis')
    await box().press('Control+Enter')
    const row = log().getByRole('listitem').filter({ hasText: 'https://commune.fr/avis' })
    await row.waitFor()
    await row.getByText(fr.log.fields.where, { exact: true }).waitFor()
  })
})

describe('a wrong file', () => {
  it('is said to be a mistake, stays in the journal, and can be put back', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'prive.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 privé'),
    })
    const row = log().getByRole('listitem').filter({ hasText: 'prive.pdf' })
    await row.getByRole('button', { name: new RegExp(`^${fr.evidence.mistake}`) }).click()
    const back = row.getByRole('button', { name: new RegExp(`^${fr.evidence.mistakeUndo}`) })
    await back.waitFor()
    expect(await exportedMarkdown()).not.toContain('prive.pdf')
    await back.click()
    await row.getByRole('button', { name: new RegExp(`^${fr.evidence.mistake}`) }).waitFor()
    await row.getByRole('button', { name: /^Légende/ }).click()
    await row.getByRole('textbox').fill('La lettre du préfet')
    await row.getByRole('textbox').press('Control+Enter')
    // The box it was typed in has the same words.
    await row.getByRole('textbox').waitFor({ state: 'detached' })
    await row.getByText('La lettre du préfet').first().waitFor()
    expect(await exportedMarkdown()).toContain('prive.pdf')
  })

  it('that is too heavy is kept elsewhere, and the log says where', async () => {
    // A real file: its bytes need not travel to the browser.
    const film = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'film.bin')
    await writeFile(film, '')
    await truncate(film, 25 * 1024 * 1024 + 1)
    await page.locator('input[type=file]').setInputFiles(film)
    await page.getByRole('button', { name: fr.evidence.noteElsewhere }).click()
    await expect.poll(() => box().inputValue()).toContain('film.bin')
    expect(await page.getByText(fr.errors.TOO_LARGE.what).count()).toBe(0)
    await box().fill('')
  })
})

describe('an export', () => {
  it('says where the file is below the buttons, until it is read', async () => {
    const stable = page.getByRole('button', { name: fr.incident.stabilise, exact: true })
    const said = page.getByRole('main').getByText(fr.incident.exported.split('{{name}}')[1] ?? '')
    await exportedMarkdown()
    await said.waitFor()
    const [button, line] = [await stable.boundingBox(), await said.boundingBox()]
    expect(line?.y).toBeGreaterThan((button?.y ?? 0) + (button?.height ?? 0))
    await said.locator('..').getByRole('button', { name: fr.common.close }).click()
    await said.waitFor({ state: 'detached' })
    expect((await stable.boundingBox())?.y).toBe(button?.y)
  })
})

describe('a journal that was altered', () => {
  it('says which line, and whom to tell', async () => {
    const incidents = await readdir(join(host.data, 'incidents'))
    for (const incident of incidents) {
      const folder = join(host.data, 'incidents', incident)
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.jsonl')) continue
        const text = await readFile(join(folder, name), 'utf8')
        await writeFile(
          join(folder, name),
          text.replace('Ferme-t-on l’école ?', 'Ferme-t-on tout ?'),
        )
      }
    }
    await page.reload()
    await page.getByRole('button', { name: fr.incident.altered }).click()
    await page.getByText(fr.incident.alteredTell).waitFor()
    await page.getByRole('link', { name: fr.incident.seeLine }).first().waitFor()
    await page.keyboard.press('Escape')
    await log().getByText(fr.log.altered).first().waitFor()
  })
})

async function exportedMarkdown(): Promise<string> {
  await page.getByRole('button', { name: fr.incident.export, exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: fr.incident.exportMd }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

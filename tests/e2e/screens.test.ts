import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { checklist, goTo, openingDialog, written } from './story.ts'

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  await browser.page.goto(host.url)
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

beforeEach(async () => {
  await goTo(browser.page, 'fr', 'home')
})

/** Fills the dialog that opens an incident, and sends it. */
async function fillDialog({ what, who }: { what?: string; who: string }): Promise<void> {
  const dialog = await openingDialog(browser.page)
  if (what !== undefined) await dialog.getByLabel(fr.open.what).fill(what)
  await dialog.getByLabel(fr.open.who).fill(who)
  await dialog.locator('button[type=submit]').click()
}

describe('Ma commune', () => {
  it('is written as it is typed, and fills the templates', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
    // The form may write itself between its two boxes.
    const saved = page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/profile/set') &&
        (response.request().postData() ?? '').includes('La mairie de Saint-Aubin'),
    )
    await page.getByLabel(fr.commune.signature).fill('La mairie de Saint-Aubin')
    await saved
    await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor()
    await page.reload()
    expect(await page.getByLabel(fr.commune.commune).inputValue()).toBe('Saint-Aubin')
    await page.evaluate(() => {
      location.hash = '#/fiches/repondre-en-ligne/modeles'
    })
    const template = page.getByRole('article').filter({ hasText: 'La mairie de Saint-Aubin' })
    await template.first().waitFor()
  })

  it('gives back a contact removed by mistake', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByRole('button', { name: fr.commune.suggested.prefecture }).click()
    const remove = page.getByRole('button', { name: /^Retirer Préfecture/ })
    await remove.click()
    await page.getByRole('button', { name: fr.common.undo }).click()
    await remove.waitFor()
  })
})

describe('a template', () => {
  it('asks for what Ma commune does not know and copies the filled text', async () => {
    const { page } = browser
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => {
      location.hash = '#/fiches/repondre-en-ligne/modeles'
    })
    const template = page
      .getByRole('article')
      .filter({ has: page.getByLabel('Prénom de la personne') })
      .last()
    await template.getByLabel('Prénom de la personne').fill('Dominique')
    await template.getByRole('button', { name: /^Copier/ }).click()
    await template
      .getByRole('button', { name: /^Copier/ })
      .getByText(fr.common.copied)
      .waitFor()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Dominique')
  })
})

describe('what is typed for one case', () => {
  it('does not turn up in another', async () => {
    const { page } = browser
    await page.evaluate(() => {
      location.hash = '#/fiches/repondre-en-ligne/modeles'
    })
    const name = page.getByLabel('Prénom de la personne').first()
    expect(await name.inputValue()).toBe('Dominique')
    await page.getByRole('button', { name: fr.playbook.openIncident }).click()
    await fillDialog({ who: 'Alix' })
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
    expect(await name.inputValue()).toBe('')
  })
})

describe('a step ticked outside an incident', () => {
  it('offers to open one, and ticks it there', async () => {
    const { page } = browser
    await page.evaluate(() => {
      location.hash = '#/fiches/decisions-du-conseil'
    })
    await page.getByRole('checkbox').first().click()
    await page.getByRole('button', { name: fr.playbook.tickOutsideOpen }).click()
    await fillDialog({ who: 'Alix, adjoint' })
    const first = checklist(page, 'fr').getByRole('checkbox').first()
    await first.and(page.getByRole('checkbox', { checked: true })).waitFor()
  })
})

describe('an exercise', () => {
  it('is framed, named and kept apart', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.home.newExercise }).click()
    await fillDialog({ what: 'Essai avec les élus', who: 'Consultante' })
    await page.getByRole('heading', { level: 1, name: /EXERCICE/ }).waitFor()
    await page.getByText(fr.app.exerciseFrame).waitFor()
    // With its list: on the way, it holds nobody.
    await show(page, '#/incidents')
    expect(await page.getByRole('main').getByText('Essai avec les élus').count()).toBe(0)
    await page.getByText(fr.incidents.exercises, { exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /Essai avec les élus/ })
      .waitFor()
  })
})

describe('the log', () => {
  it('refuses an empty entry with words, and keeps a draft across a reload', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.home.openAnyway }).click()
    await fillDialog({ what: 'Incident sans fiche', who: 'Alix' })
    const form = page.getByRole('form', { name: fr.composer.label })
    await form.getByRole('button', { name: fr.composer.submit }).click()
    await form.getByText(fr.composer.empty).waitFor()
    await form.getByRole('textbox', { name: fr.composer.label }).fill('Un brouillon')
    await page.reload()
    expect(await form.getByRole('textbox', { name: fr.composer.label }).inputValue()).toBe(
      'Un brouillon',
    )
  })

  it('keeps the old text of a corrected entry, struck through', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'incidents')
    await page
      .getByRole('link', { name: /Incident sans fiche/ })
      .first()
      .click()
    const box = page.getByRole('textbox', { name: fr.composer.label })
    await box.fill('Le journaliste rappelle à 22 h')
    await box.press('Control+Enter')
    const log = page.getByRole('region', { name: fr.incident.log })
    await log.getByText('Le journaliste rappelle à 22 h').hover()
    await log.getByRole('button', { name: /^Corriger cette entrée/ }).click()
    await page.getByLabel(fr.log.amendText).fill('Il rappelle à 23 h')
    await page.getByRole('button', { name: fr.log.amendSubmit, exact: true }).click()
    await log.locator('del').getByText('Le journaliste rappelle à 22 h').waitFor()
    await log.getByText('Il rappelle à 23 h').waitFor()
    await log.getByRole('button', { name: /^Copier cette entrée/ }).click()
    await log.getByText(fr.common.copied).waitFor()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('Il rappelle à 23 h')
  })

  it('keeps a correction that was left half-way, without taking the keyboard from who comes back', async () => {
    const { page } = browser
    const openIncident = async () => {
      await goTo(page, 'fr', 'incidents')
      await page
        .getByRole('link', { name: /Incident sans fiche/ })
        .first()
        .click()
      await page.getByRole('region', { name: fr.incident.log }).waitFor()
    }
    await openIncident()
    const box = page.getByRole('textbox', { name: fr.composer.label })
    await box.fill('Le préfet est prévenu')
    await box.press('Control+Enter')
    // The box takes the keyboard again then.
    await written(page, 'fr')
    const log = page.getByRole('region', { name: fr.incident.log })
    await log.getByRole('button', { name: /^Corriger .*Le préfet est prévenu$/ }).click()
    const correction = page.getByLabel(fr.log.amendText)
    const hasKeyboard = () => correction.evaluate((field) => field === document.activeElement)
    expect(await hasKeyboard()).toBe(true)
    await correction.fill('Le sous-préfet')
    await openIncident()
    expect(await correction.inputValue()).toBe('Le sous-préfet')
    expect(await hasKeyboard()).toBe(false)
    await correction.fill('')
    await correction.pressSequentially('La sous-préfète')
    expect(await correction.inputValue()).toBe('La sous-préfète')
    await page.getByRole('button', { name: fr.common.cancel, exact: true }).click()
    await correction.waitFor({ state: 'detached' })
  })

  it('writes a decision with its reasons and what was not known', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'incidents')
    await page
      .getByRole('link', { name: /Incident sans fiche/ })
      .first()
      .click()
    const form = page.getByRole('form', { name: fr.composer.label })
    await form.getByRole('button', { name: fr.composer.kinds.decided }).click()
    await form.getByRole('textbox', { name: fr.composer.label }).fill('Publier ce soir ?')
    await form.getByText(fr.composer.more).click()
    await form.getByLabel(fr.composer.options).fill('ce soir\ndemain matin')
    await form.getByLabel(fr.composer.unknown).fill('la vidéo entière')
    await form.getByRole('button', { name: fr.composer.submit }).click()
    const log = page.getByRole('region', { name: fr.incident.log })
    await log.getByText('ce soir · demain matin').waitFor()
    await log.getByText('la vidéo entière').waitFor()
  })
})

import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { goTo, openPlainIncident, privacyCounts } from './story.ts'

/** The first day with the program, and what makes it kind on the others: nothing is imposed, everything can be taken back. */

let browser: BrowserSession
let host: Host

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  host = await startHost()
  await browser.page.goto(host.url)
  await browser.page.getByRole('heading', { level: 1 }).waitFor()
})

afterEach(() => host.stop())

describe('the first steps', () => {
  it('are three, and what is typed is kept', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.welcome.start }).click()
    await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
    await page.getByLabel(fr.commune.population).fill('912')
    await page.getByRole('button', { name: fr.welcome.next }).click()
    await page.getByRole('button', { name: fr.commune.suggested.prefecture }).click()
    await page.locator('#a-contact-prefecture:focus').waitFor()
    await page.getByLabel(fr.commune.contactPhone).fill('02 00 00 00 01')
    await page.getByRole('button', { name: fr.welcome.next }).click()
    const written = page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/settings/set') &&
        (response.request().postData() ?? '').includes('"welcomed":true'),
    )
    await page.getByRole('button', { name: fr.welcome.finish }).click()
    await page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
    await page.getByText('Mairie de Saint-Aubin').waitFor()
    // Both are on the disk before the page goes away: shown here once it is written, and done once.
    await page.getByText('02 00 00 00 01').first().waitFor()
    await written
    // Done once: they are not offered again.
    await page.reload()
    await page.getByText('02 00 00 00 01').first().waitFor()
    expect(await page.getByText(fr.welcome.offer).count()).toBe(0)
  })

  it('can be put aside, and found again in the help', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.welcome.notNow }).click()
    await page.getByText(fr.welcome.offer).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: fr.nav.help }).click()
    await page.getByRole('link', { name: fr.help.firstSteps }).click()
    await page.getByRole('heading', { level: 1, name: fr.welcome.title }).waitFor()
  })

  it('end with a sample that can be thrown away, and taken back', async () => {
    const { page } = browser
    await page.getByRole('button', { name: fr.welcome.start }).click()
    // What is written is signed from the start.
    await page.getByLabel(fr.welcome.author).fill('Monique')
    for (const _ of [1, 2]) await page.getByRole('button', { name: fr.welcome.next }).click()
    await page.getByRole('button', { name: fr.welcome.openSample }).click()
    await page.getByText(fr.app.exerciseFrame).waitFor()
    const sample = page.url()

    await page.getByRole('button', { name: fr.discard.action }).click()
    await page.getByText('est jeté').waitFor()
    await page.getByText(fr.incidents.exercises, { exact: true }).click()
    await page.getByText(fr.incidents.emptyExercises).waitFor()
    await page.getByRole('button', { name: fr.discard.undo }).click()
    await page.getByText(fr.app.exerciseFrame).waitFor()
    expect(page.url()).toBe(sample)
    await page.getByRole('region', { name: fr.incident.checklist }).waitFor()
  })
})

it('a real incident has no button that throws it away', async () => {
  const { page } = browser
  await openPlainIncident(page, 'Une vraie coupure')
  await page.getByRole('button', { name: fr.incident.closeAction }).waitFor()
  expect(await page.getByRole('button', { name: fr.discard.action }).count()).toBe(0)
})

it('the profile goes to a file and comes back, and what it replaced can be put back', async () => {
  const { page } = browser
  await goTo(page, 'fr', 'commune')
  await page.getByLabel(fr.commune.commune).fill('Saint-Aubin')
  await page.getByText('Enregistré à').waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: fr.profileFile.save }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^ma-commune-\d{4}-\d\d-\d\d\.json$/)
  const file = await download.path()
  const text = await readFile(file, 'utf8')

  await page.getByLabel(fr.commune.commune).fill('Ailleurs')
  const choose = async (content: string) => {
    const given = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'profile.json')
    await writeFile(given, content)
    await page.locator('input[type=file]').setInputFiles(given)
  }
  await choose(text)
  await page.getByText(fr.profileFile.read).waitFor()
  expect(await page.getByLabel(fr.commune.commune).inputValue()).toBe('Saint-Aubin')
  await page.getByRole('button', { name: fr.profileFile.undo }).click()
  expect(await page.getByLabel(fr.commune.commune).inputValue()).toBe('Ailleurs')

  await choose('{"kind":"autre"}')
  const refusal = page.getByRole('region', { name: fr.profileFile.title }).getByRole('alert')
  await refusal.getByText(fr.errors.notProfile.what).waitFor()
  expect(await refusal.textContent()).not.toMatch(/Invalid|file\./)
  expect(await page.getByLabel(fr.commune.commune).inputValue()).toBe('Ailleurs')
})

it('a number says when it was checked, and again when it changes', async () => {
  const { page } = browser
  await goTo(page, 'fr', 'commune')
  await page.getByRole('button', { name: fr.commune.suggested.avocat }).click()
  // The new line takes the keyboard a frame later: not while its number is typed.
  await page.locator('#a-contact-avocat:focus').waitFor()
  await page.getByLabel(fr.commune.contactPhone, { exact: true }).fill('02 00 00 00 02')
  await page.getByText(fr.commune.neverChecked).waitFor()
  await page.getByRole('button', { name: /vérifié aujourd’hui/ }).click()
  await page.getByText(/^Vérifié le/).waitFor()
  await page.getByLabel(fr.commune.contactPhone, { exact: true }).fill('02 00 00 00 03')
  await page.getByText(fr.commune.neverChecked).waitFor()

  await page.getByRole('link', { name: fr.print.phoneSheet }).click()
  await page.getByRole('heading', { level: 1, name: fr.contacts.title }).waitFor()
  await page.getByRole('cell', { name: '02 00 00 00 03' }).waitFor()
})

describe('help', () => {
  it('opens on the screen one is on', async () => {
    const { page } = browser
    await goTo(page, 'fr', 'commune')
    await page.getByRole('link', { name: fr.nav.help }).click()
    await page.waitForURL(/#\/aide\/commune$/)
    const part = page.getByRole('region', { name: fr.commune.title })
    await part.waitFor()
    expect(await part.getByRole('listitem').count()).toBe(5)
  })

  it('« ? » shows the keys, but not while a text is typed', async () => {
    const { page } = browser
    await page.keyboard.press('Control+k')
    await page.locator('[role=combobox]:focus').waitFor()
    await page.keyboard.type('quoi ?')
    expect(page.url()).not.toContain('aide')
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('?')
    await page.waitForURL(/#\/aide\/raccourcis$/)
    const keys = page.getByRole('region', { name: fr.shortcuts.title })
    await keys.waitFor()
    // It came into view, and has the keyboard.
    await page.waitForFunction(() => document.activeElement?.id === 'a-raccourcis')
  })

  it('says once, after an update, what is new', async () => {
    const { page } = browser
    await host.stop()
    await writeFile(
      join(host.user, 'settings.json'),
      JSON.stringify({ welcomed: true, seenVersion: '0.0.1' }),
    )
    host = await startHost({ user: host.user, data: host.data })
    await page.goto(host.url)
    const notice = page.getByRole('region', { name: fr.help.news })
    await notice.getByRole('link', { name: fr.help.news }).click()
    await page.waitForURL(/#\/aide\/nouveautes$/)
    await goTo(page, 'fr', 'home')
    await page.getByRole('heading', { level: 1, name: fr.home.title }).waitFor()
    expect(await notice.count()).toBe(0)
  })
})

it('« About » lists what the program is made of', async () => {
  const { page } = browser
  await page.evaluate(() => {
    location.hash = '#/a-propos'
  })
  const licences = page.getByRole('region', { name: fr.about.licences })
  const react = licences.getByRole('group').filter({ hasText: /^react \d/ })
  await react.locator('summary').click()
  await react.getByText(/Permission is hereby granted/).waitFor()
})

describe('« About » says what left this computer', () => {
  /** An address that is not the page's own, and yet of this computer: no test speaks to another one. */
  const askOutside = (page: BrowserSession['page']) =>
    page.evaluate(async () => {
      const image = new Image()
      const settled = new Promise((done) => {
        image.onload = done
        image.onerror = done
      })
      image.src = location.origin.replace('127.0.0.1', 'localhost').concat('/x.png')
      await settled
    })

  const openAbout = async (page: BrowserSession['page']) => {
    await goTo(page, 'fr', 'settings')
    await page.getByRole('link', { name: fr.about.title }).click()
  }

  it('nothing, and what was stopped', async () => {
    const { page } = browser
    await openAbout(page)
    expect(await privacyCounts(page)).toEqual({ made: 0, refused: 0 })
    await askOutside(page)
    await expect.poll(() => privacyCounts(page)).toEqual({ made: 0, refused: 1 })
  })

  it('something, if the policy of the page ever let it through', async () => {
    const { page } = browser
    const policy = 'content-security-policy'
    await page.route(`${new URL(host.url).origin}/`, async (route) => {
      const response = await route.fetch()
      const { [policy]: taken, ...headers } = response.headers()
      expect(taken).toContain("default-src 'none'")
      await route.fulfill({ response, headers })
    })
    await page.reload()
    await openAbout(page)
    await askOutside(page)
    await expect.poll(() => privacyCounts(page)).toEqual({ made: 1, refused: 0 })
    await page.unrouteAll()
  })
})

it('a screen that breaks leaves the others alone, and leaves a note that can be saved', async () => {
  const { page } = browser
  // An answer that no screen expects: what a fault of ours would look like.
  await page.route('**/rpc/playbooks/reperes', (route) =>
    route.fulfill({ json: { json: { groups: null, reperes: null, elections: [] } } }),
  )
  await page.evaluate(() => {
    location.hash = '#/reperes'
  })
  await page.reload()
  await page.getByRole('alert').getByText(fr.crash.title).waitFor()
  await page.unroute('**/rpc/playbooks/reperes')
  await goTo(page, 'fr', 'incidents')
  await page.getByRole('heading', { level: 1, name: fr.incidents.title }).waitFor()

  await goTo(page, 'fr', 'settings')
  await page.getByRole('link', { name: fr.about.title }).click()
  const notes = page.getByRole('region', { name: fr.crash.notes })
  await notes.getByRole('listitem').first().waitFor()
  const downloading = page.waitForEvent('download')
  await notes.getByRole('button', { name: fr.crash.save }).click()
  const saved = await readFile(await (await downloading).path(), 'utf8')
  expect(saved).toContain('/reperes')
})

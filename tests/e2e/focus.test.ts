import { copyFile, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { show } from './states.ts'
import { checklist, composer, tellStory } from './story.ts'

/** After an action the keyboard is on something that concerns it: never nowhere, even when its button is busy or gone. */

let browser: BrowserSession
let host: Host
let page: Page
let incident = ''
let file = ''

/** Answers to what writes come late enough for a button to be seen busy. */
const lateMs = 150

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'sang-froid-data-'))
  await writeFile(join(data, 'profile.json'), '{"commune":')
  host = await startHost({ data })
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await page.route(/\/rpc\/(snapshots\/(take|restore)|profile\/read|incidents\/record)$/, (route) =>
    setTimeout(() => void route.continue(), lateMs),
  )
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const inSnapshots = () => page.getByRole('region', { name: fr.snapshots.title })

type Action = {
  readonly name: string
  readonly screen: string | (() => string)
  /** What must be there before. */
  readonly before?: () => Promise<void>
  /** The key that is pressed, on what. */
  readonly act: () => Promise<void>
  /** What shows that it is done. */
  readonly done: () => Promise<void>
  /** Words of what has the keyboard then. */
  readonly at: string | RegExp
}

const actions: readonly Action[] = [
  {
    name: 'a notice of the data is read',
    screen: '#/',
    act: () => button(fr.storage.understood).press('Enter'),
    done: () => button(fr.storage.understood).waitFor({ state: 'detached' }),
    at: fr.home.title,
  },
  {
    name: 'the next of the first steps is asked for',
    screen: '#/bienvenue',
    act: () => button(fr.welcome.next).press('Enter'),
    done: () => page.getByRole('heading', { name: fr.welcome.contacts }).waitFor(),
    at: fr.welcome.contacts,
  },
  {
    name: 'the first of the first steps is come back to',
    screen: '#/bienvenue/contacts',
    act: () => button(fr.welcome.back).press('Enter'),
    done: () => page.getByRole('heading', { name: fr.welcome.commune }).waitFor(),
    at: fr.welcome.commune,
  },
  {
    name: 'a suggested contact is added',
    screen: '#/commune',
    act: () => button(fr.commune.suggested.avocat).press('Enter'),
    done: () => button(/^Retirer Avocat/).waitFor(),
    at: fr.commune.contactPhone,
  },
  {
    name: 'a number is checked',
    screen: '#/commune',
    before: () =>
      page.getByLabel(fr.commune.contactPhone, { exact: true }).first().fill('02 00 00 00 02'),
    act: () => button(/vérifié aujourd’hui$/).press('Enter'),
    done: () => page.getByText(/^Vérifié le/).waitFor(),
    at: /^Vérifié le/,
  },
  {
    name: 'the profile is taken from a file',
    screen: '#/commune',
    before: async () => {
      file = await saveProfile()
    },
    act: async () => {
      const choosing = page.waitForEvent('filechooser')
      await button(fr.profileFile.open).press('Enter')
      await (await choosing).setFiles(file)
    },
    done: () => page.getByText(fr.profileFile.read).waitFor(),
    at: fr.profileFile.open,
  },
  {
    name: 'the profile is put back as before',
    screen: '#/commune',
    act: () => button(fr.profileFile.undo).press('Enter'),
    done: () => button(fr.profileFile.undo).waitFor({ state: 'detached' }),
    at: fr.profileFile.title,
  },
  {
    name: 'a copy is made',
    screen: '#/reglages',
    act: () => button(fr.snapshots.take).press('Enter'),
    done: () => page.getByText(fr.snapshots.taken).waitFor(),
    at: fr.snapshots.take,
  },
  {
    name: 'restoring is asked for',
    screen: '#/reglages',
    act: () =>
      button(/^Restaurer la copie/)
        .first()
        .press('Enter'),
    done: () => button(fr.snapshots.restoreNow).waitFor(),
    at: fr.snapshots.restoreNow,
  },
  {
    name: 'restoring is given up',
    screen: '#/reglages',
    act: () => inSnapshots().getByRole('button', { name: fr.common.cancel }).press('Enter'),
    done: () => button(fr.snapshots.restoreNow).waitFor({ state: 'detached' }),
    at: fr.snapshots.restore,
  },
  {
    name: 'a copy is restored',
    screen: '#/reglages',
    before: () =>
      button(/^Restaurer la copie/)
        .first()
        .press('Enter'),
    act: () => button(fr.snapshots.restoreNow).press('Enter'),
    done: () => page.getByText(/Rien ne manquait|remis\.$/).waitFor(),
    at: fr.snapshots.restore,
  },
  {
    name: 'all copies are shown',
    screen: '#/reglages',
    before: async () => {
      await olderCopies()
      // Read anew, and short again.
      await page.reload()
    },
    act: () => button(/^Voir les \d+ copies$/).press('Enter'),
    done: () => button(/^Voir les \d+ copies$/).waitFor({ state: 'detached' }),
    at: fr.snapshots.restore,
  },
  {
    name: 'a tick outside an incident is only for reading',
    screen: '#/fiches/derapage-viral',
    before: () => page.getByRole('main').getByRole('checkbox').first().press('Space'),
    act: () => button(fr.playbook.tickOutsideNo).press('Enter'),
    done: () => button(fr.playbook.tickOutsideNo).waitFor({ state: 'detached' }),
    at: /./,
  },
]

const inIncident: readonly Action[] = [
  {
    name: 'a step is ticked',
    screen: () => incident,
    act: () => checklist(page, 'fr').getByRole('checkbox').nth(4).press('Space'),
    done: () => checklist(page, 'fr').getByRole('checkbox', { checked: true }).nth(3).waitFor(),
    at: /./,
  },
  {
    name: 'a step set aside is to be done again',
    screen: () => incident,
    act: () => button(fr.step.reopen).press('Enter'),
    done: () => button(fr.step.reopen).waitFor({ state: 'detached' }),
    at: fr.step.skip,
  },
  {
    name: 'a line is written with its button',
    screen: () => incident,
    before: () => composer(page, 'fr').locator('textarea').first().fill('Une ligne'),
    act: () =>
      composer(page, 'fr')
        .getByRole('button', { name: /^Inscrire/ })
        .press('Enter'),
    done: () => composer(page, 'fr').locator('textarea:placeholder-shown').first().waitFor(),
    at: fr.composer.label,
  },
  {
    name: 'the whole log is shown again',
    screen: () => incident,
    before: () => page.getByLabel(fr.log.filter, { exact: true }).fill('commentaires'),
    act: () => button(fr.log.showAll).press('Enter'),
    done: () => button(fr.log.showAll).waitFor({ state: 'detached' }),
    at: fr.log.filter,
  },
  {
    name: 'a line that was refused is written again',
    screen: () => incident,
    before: async () => {
      await page.route('**/rpc/incidents/record', (route) => route.abort(), { times: 1 })
      await composer(page, 'fr').locator('textarea').first().fill('Une autre ligne')
      await composer(page, 'fr').locator('textarea').first().press('Control+Enter')
      await button(fr.common.retry).waitFor()
    },
    act: () => button(fr.common.retry).press('Enter'),
    done: () => composer(page, 'fr').locator('textarea:placeholder-shown').first().waitFor(),
    at: fr.composer.label,
  },
  {
    name: 'closing is refused without a summary, then given up',
    screen: () => incident,
    before: async () => {
      await button(fr.incident.closeAction).press('Enter')
      await button(fr.incident.closeSubmit).press('Enter')
      await page.getByText(fr.incident.closeMissing).waitFor()
    },
    act: () => button(fr.common.cancel).press('Enter'),
    done: () => button(fr.incident.closeSubmit).waitFor({ state: 'detached' }),
    at: fr.incident.checklist,
  },
]

/** What has the keyboard: its names and its words. Nothing when it is nowhere. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document
    if (!(at instanceof HTMLElement) || at === document.body || !at.isConnected) return ''
    const labels =
      'labels' in at && at.labels instanceof NodeList
        ? [...at.labels].map((each) => each.textContent)
        : []
    const named = at.getAttribute('aria-labelledby')
    const name = named === null ? '' : (document.getElementById(named)?.textContent ?? '')
    return [at.textContent, at.getAttribute('aria-label'), name, ...labels].join(' ').trim()
  })
}

async function keepsTheKeyboard({ screen, before, act, done, at }: Action): Promise<void> {
  await show(page, typeof screen === 'string' ? screen : screen())
  await before?.()
  await act()
  await done()
  // What throws the keyboard off may do so a frame after; what gives it its place may take longer.
  await page.waitForTimeout(100)
  await expect.poll(focused).toMatch(at)
}

describe('the keyboard is not lost when', () => {
  it.each(actions)('$name', keepsTheKeyboard)

  describe('in an incident', () => {
    beforeAll(async () => {
      await show(page, '#/')
      await tellStory(page, 'fr')
      incident = await page.evaluate(() => location.hash)
    })

    it.each(inIncident)('$name', keepsTheKeyboard)

    it('the last piece is reached with « next »', async () => {
      for (const name of ['une.png', 'deux.png']) {
        await page.locator('input[type=file]').setInputFiles({
          name,
          mimeType: 'image/png',
          buffer: await page.screenshot({ clip: { x: 0, y: 0, width: name.length, height: 9 } }),
        })
        await button(new RegExp(`^Voir.*${name.replace('.', '\\.')}`)).waitFor()
      }
      await button(/^Voir.*une\.png/).press('Enter')
      await page.getByRole('dialog').getByText('Pièce 1 sur 2').waitFor()
      // The box takes the keyboard a moment after it is drawn.
      await page.getByRole('dialog').locator(':focus').waitFor()
      await button(fr.evidence.next).press('Enter')
      await page.getByRole('dialog').getByText('Pièce 2 sur 2').waitFor()
      expect(await focused()).toContain(fr.evidence.next)
      // And no further.
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByText('Pièce 2 sur 2').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(focused).toContain('une.png')
    })
  })
})

/** Copies of the days before, as a computer in use has them. */
async function olderCopies(): Promise<void> {
  const folder = join(host.user, 'snapshots')
  const [copy = ''] = (await readdir(folder)).filter((name) => name.endsWith('.zip'))
  for (let days = 1; days <= 6; days += 1) {
    const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
    await copyFile(join(folder, copy), join(folder, `sang-froid-${day}T08-00-00Z.zip`))
  }
}

/** The profile as the app itself saves it. */
async function saveProfile(): Promise<string> {
  const downloading = page.waitForEvent('download')
  await button(fr.profileFile.save).click()
  const file = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'profile.json')
  await (await downloading).saveAs(file)
  return file
}

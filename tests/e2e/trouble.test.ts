import {
  access,
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { mountSmallDisk } from '../durability/small-disk.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, runHost, startHost } from '../support/preview.ts'
import {
  composer,
  expectStory,
  goTo,
  openPlainIncident,
  reopenFromList,
  tellStory,
  written,
} from './story.ts'

/** What bad input and bad disks get: a readable word, nothing lost, the app goes on. */

let browser: BrowserSession | undefined
let host: Host | undefined

afterEach(async () => {
  await browser?.close()
  await host?.stop()
  browser = undefined
  host = undefined
})

async function open(options?: Parameters<typeof startHost>[0]) {
  host = await startHost(options)
  browser = await openBrowser()
  await browser.page.goto(host.url)
  return { host, page: browser.page }
}

describe('a playbook that cannot be read', () => {
  it('is listed with its line and its remedy, and the others load', async () => {
    const playbooks = await copyPlaybooks()
    await writeFile(
      join(playbooks, 'fr', 'cassee.md'),
      '---\nid: cassee\ntitel: Faute\n---\n\nBonjour\n',
    )
    await writeFile(join(playbooks, 'fr', 'octets.md'), Buffer.from([0x2d, 0xff, 0xfe]))
    await writeFile(join(playbooks, 'fr', 'enorme.md'), 'a\n'.repeat(2_500_000))
    const { page } = await open({ playbooks })
    await goTo(page, 'fr', 'playbooks')
    await page.getByRole('link', { name: /Gérer un dérapage viral/ }).waitFor()
    const main = page.getByRole('main')
    for (const file of ['cassee.md', 'octets.md', 'enorme.md']) {
      await main.getByText(file).first().waitFor()
    }
    expect(await main.textContent()).toMatch(/titel/)
  })
})

describe('a journal whose last line is torn', () => {
  it('opens with every line before it, and says what happened', async () => {
    const first = await open()
    await tellStory(first.page, 'fr')
    await first.host.kill('SIGKILL')
    await appendFile(await journalOf(first.host.data), '{"kind":"noted","text":"coup')
    host = await startHost({ data: first.host.data, user: first.host.user })
    await first.page.goto(host.url)
    await reopenFromList(first.page, 'fr')
    await expectStory(first.page, 'fr')
    await first.page.getByText(fr.incident.intact).waitFor()
    await goTo(first.page, 'fr', 'settings')
    await first.page.getByText(fr.settings.storage['torn-line']).first().waitFor()
  })
})

describe('a log altered on the disk', () => {
  it('is named on the screen', async () => {
    const { host: running, page } = await open()
    await tellStory(page, 'fr')
    const file = await journalOf(running.data)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('12 commentaires', '92 commentaires'))
    await page.reload()
    await page.getByRole('button', { name: fr.incident.altered }).click()
    await page.getByText(/le texte n’est plus celui/).waitFor()
  })
})

describe('a disk that is full', () => {
  const disk = mountSmallDisk()
  if (!disk) console.warn('NOT TESTED HERE: nothing may be mounted, so no disk can be filled')
  afterAll(() => disk?.remove())

  it.skipIf(!disk)(
    'keeps the text in the box, says what to do, and writes once there is room',
    async () => {
      const { page } = await open({ data: join(disk?.place ?? '', 'donnees') })
      await openPlainIncident(page, 'Coupure d’eau')
      const ballast = join(disk?.place ?? '', 'ballast')
      const filled = await appendFile(ballast, Buffer.alloc(300_000)).catch(() => 'full')
      expect(filled).toBe('full')
      const box = composer(page, 'fr').locator('textarea').first()
      // More than what is left of the last block.
      const text = `Le château d’eau est vide. ${'Un habitant appelle. '.repeat(300)}`.trim()
      await box.fill(text)
      await box.press('Control+Enter')
      await page.getByText(fr.errors.storage.full.what).first().waitFor()
      expect(await box.inputValue()).toBe(text)
      await rm(ballast)
      await page.getByRole('button', { name: fr.common.retry }).first().click()
      await written(page, 'fr')
      await page.getByText(fr.incident.intact).waitFor()
    },
  )
})

describe('a key pulled out', () => {
  it('acknowledges nothing, keeps what is typed even through a reload, and writes it once the key is back', async () => {
    const { host: running, page } = await open()
    await openPlainIncident(page, 'Coupure d’eau')
    const box = composer(page, 'fr').locator('textarea').first()
    const hash = await page.evaluate(() => location.hash)
    await rename(running.data, `${running.data}-ailleurs`)
    await box.fill('Le château d’eau est vide')
    await box.press('Control+Enter')
    await page.getByText(fr.errors.storage.missing.what).first().waitFor()
    expect(await box.inputValue()).toBe('Le château d’eau est vide')
    await expect(access(running.data)).rejects.toThrow()

    await page.waitForTimeout(1_000)
    await page.reload()
    await page.getByText(fr.errors.storage.missing.what).first().waitFor()
    await rename(`${running.data}-ailleurs`, running.data)
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await page.getByRole('button', { name: fr.common.retry }).first().click()
    await box.waitFor()
    expect(await box.inputValue()).toBe('Le château d’eau est vide')
    await box.press('Control+Enter')
    await page
      .getByRole('region', { name: fr.incident.log })
      .getByText('Le château d’eau est vide')
      .waitFor()
    await written(page, 'fr')
  })
})

describe('a file that cannot be read any more', () => {
  it('is said on the screen, in plain words, with what was recovered and where', async () => {
    const first = await open()
    await goTo(first.page, 'fr', 'commune')
    for (const name of ['Saint-Aubin', 'Saint-Aubin-des-Bois']) {
      await first.page.getByLabel(fr.commune.commune).fill(name)
      await first.page.getByLabel(fr.commune.mayor).focus()
      await expect
        .poll(() => readFile(join(first.host.data, 'profile.json'), 'utf8').catch(() => ''))
        .toContain(`"${name}"`)
    }
    await first.host.stop()
    await writeFile(join(first.host.data, 'profile.json'), '{"commune":')
    host = await startHost({ data: first.host.data, user: first.host.user })
    await first.page.goto(host.url)
    await first.page.getByText(fr.settings.storage['unreadable-document']).waitFor()
    await first.page.getByRole('link', { name: fr.storage.details }).click()
    await first.page.getByText(/profile\.json\.corrupt-/).waitFor()
    await first.page.getByRole('button', { name: fr.storage.understood }).click()
    await goTo(first.page, 'fr', 'commune')
    expect(await first.page.getByLabel(fr.commune.commune).inputValue()).toMatch(/^Saint-Aubin/)
  })
})

describe('two computers on one folder', () => {
  it('see each other’s entries, with who wrote them and from where', async () => {
    const { host: running, page } = await open({ env: { SANG_FROID_DEVICE: 'pc-accueil' } })
    await openPlainIncident(page, 'Coupure d’eau')
    const other = await startHost({
      data: running.data,
      env: { SANG_FROID_DEVICE: 'pc-du-maire' },
    })
    const second = await openBrowser()
    try {
      await second.page.goto(other.url)
      await goTo(second.page, 'fr', 'incidents')
      await second.page.getByRole('main').getByRole('link', { name: 'Coupure d’eau' }).click()
      const box = composer(second.page, 'fr')
      await box.getByLabel(fr.composer.by).fill('Le maire')
      await box.locator('textarea').first().fill('Je suis sur place')
      await box.locator('textarea').first().press('Control+Enter')
      const log = page.getByRole('region', { name: fr.incident.log })
      await log.getByText('Je suis sur place').waitFor()
      await log.getByText('Le maire · pc-du-maire').waitFor()
      await page.getByText(fr.incident.intact).click()
      await page
        .getByRole('dialog')
        .getByText(/pc-du-maire/)
        .waitFor()
      await page.keyboard.press('Escape')
      await goTo(page, 'fr', 'settings')
      const devices = page.getByRole('region', { name: fr.devices.title })
      await devices.getByText('pc-du-maire').waitFor()
    } finally {
      await second.close()
      await other.stop()
    }
  })
})

describe('a data folder that cannot be one', () => {
  it.each([
    [
      'a file in its place',
      async (folder: string) => {
        const file = join(folder, 'data')
        await writeFile(file, '')
        return file
      },
    ],
    ['a place that does not exist', async (folder: string) => join(folder, 'no', 'such', 'place')],
  ])('%s: one clear line and exit code 1', async (_name, make) => {
    const data = await make(await mkdtemp(join(tmpdir(), 'sang-froid-')))
    const { code, stderr } = await runHost({ data })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toContain(data.split('/no/')[0])
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('refuses a second host of the same computer, with one line', async () => {
    host = await startHost()
    const { code, stderr } = await runHost({ data: host.data, user: host.user })
    expect(code).toBe(1)
    expect(stderr).toContain(host.data)
  })
})

async function journalOf(data: string): Promise<string> {
  const [incident] = await readdir(join(data, 'incidents'))
  const folder = join(data, 'incidents', incident ?? '')
  const journal = (await readdir(folder)).find((name) => name.endsWith('.jsonl'))
  return join(folder, journal ?? '')
}

async function copyPlaybooks(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
  await mkdir(folder)
  await cp(resolve('playbooks'), folder, { recursive: true })
  return folder
}

import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fr } from '../../src/renderer/src/i18n/fr.ts'
import { type BrowserSession, openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'
import { composer, openPlainIncident } from './story.ts'

/** Pieces: pasted, dropped, chosen; seen large by the keyboard; missing or altered, they say so. */

let browser: BrowserSession
let host: Host
let page: Page

beforeAll(async () => {
  host = await startHost()
  browser = await openBrowser()
  page = browser.page
  await page.goto(host.url)
  await openPlainIncident(page, 'Captures à garder')
})

afterAll(async () => {
  await browser.close()
  await host.stop()
})

const log = () => page.getByRole('region', { name: fr.incident.log })
const piece = (name: string) =>
  log().getByRole('button', { name: fr.evidence.open.replace('{{name}}', name) })

/** A picture of one colour, so that two are two pieces. */
async function picture(colour: string): Promise<Buffer> {
  const base64 = await page.evaluate((fill) => {
    const canvas = new OffscreenCanvas(64, 48)
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = fill
      context.fillRect(0, 0, 64, 48)
    }
    return canvas.convertToBlob({ type: 'image/png' }).then(async (blob) => {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
    })
  }, colour)
  return Buffer.from(base64, 'base64')
}

async function choose(...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.locator('input[type=file]').setInputFiles(files)
}

async function evidenceFolder(): Promise<string> {
  const [incident = ''] = await readdir(join(host.data, 'incidents'))
  return join(host.data, 'incidents', incident, 'evidence')
}

describe('a piece', () => {
  it('is kept unmodified, with where it was seen and who took it', async () => {
    await composer(page, 'fr').getByRole('button', { name: fr.composer.kinds.evidence }).click()
    await page.getByLabel(fr.evidence.source).fill('https://example.org/groupe/123')
    await page.getByLabel(fr.evidence.takenBy).fill('Le garde champêtre')
    const buffer = await picture('red')
    await choose({ name: 'capture.png', mimeType: 'image/png', buffer })
    const image = piece('capture.png').locator('img')
    await image.waitFor()
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(64)
    const [name = ''] = await readdir(await evidenceFolder())
    expect(name).toBe(`${createHash('sha256').update(buffer).digest('hex')}.png`)
    expect(await readFile(join(await evidenceFolder(), name))).toEqual(buffer)
    await log().getByText('64 × 48').waitFor()
    await log().getByText('https://example.org/groupe/123').waitFor()
    await log().getByText('Le garde champêtre').waitFor()
  })

  it('is never kept twice, and says so', async () => {
    const buffer = await picture('red')
    await choose({ name: 'la-meme.png', mimeType: 'image/png', buffer })
    await page.getByText(fr.evidence.twice_one).waitFor()
    expect(await readdir(await evidenceFolder())).toHaveLength(1)
    expect(await piece('la-meme.png').count()).toBe(0)
  })

  it('comes by pasting and by dropping', async () => {
    for (const [type, colour] of [
      ['paste', 'blue'],
      ['drop', 'green'],
    ] as const) {
      const base64 = (await picture(colour)).toString('base64')
      await composer(page, 'fr').evaluate(
        (form, { kind, bytes, name }) => {
          const data = new DataTransfer()
          const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          data.items.add(new File([content], name, { type: 'image/png' }))
          const init = { bubbles: true, cancelable: true }
          form.dispatchEvent(
            kind === 'paste'
              ? new ClipboardEvent('paste', { ...init, clipboardData: data })
              : new DragEvent('drop', { ...init, dataTransfer: data }),
          )
        },
        { kind: type, bytes: base64, name: `${type}.png` },
      )
      await piece(`${type}.png`).waitFor()
    }
  })

  it('is refused alone when it is too heavy: the others are kept', async () => {
    await choose(
      {
        name: 'film.bin',
        mimeType: 'application/octet-stream',
        buffer: Buffer.alloc(25 * 1024 * 1024 + 1, 1),
      },
      { name: 'courrier.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 lettre') },
    )
    await page.getByRole('alert').getByText(fr.errors.TOO_LARGE.what).waitFor()
    await piece('courrier.pdf').waitFor()
    expect(await piece('film.bin').count()).toBe(0)
  })

  it('can be cancelled while it is being kept, and tried again', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/rpc/incidents/attach', async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    await choose({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(2_000_000, 7) })
    await page.getByRole('progressbar', { name: fr.evidence.progress }).waitFor()
    await composer(page, 'fr').getByRole('button', { name: fr.common.cancel }).click()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    release()
    await page.unroute('**/rpc/incidents/attach')
    expect(await piece('film.mp4').count()).toBe(0)
    await choose({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(2_000_000, 7) })
    await piece('film.mp4').waitFor()
  })

  it('is never drawn as a page, whatever it calls itself', async () => {
    const html = Buffer.from('<script>document.title = "pwned"</script>')
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="pwned"</script></svg>',
    )
    await choose(
      { name: 'page.html', mimeType: 'text/html', buffer: html },
      { name: 'dessin.png', mimeType: 'image/png', buffer: svg },
    )
    for (const name of ['page.html', 'dessin.png']) {
      await piece(name).waitFor()
      expect(await piece(name).locator('img').count()).toBe(0)
    }
    const address = await page.evaluate(() =>
      [...document.querySelectorAll('img')].map(({ src }) => src).join(' '),
    )
    expect(address).not.toContain('svg')
    expect(await page.title()).not.toContain('pwned')
  })

  it('is seen large and left by the keyboard alone', async () => {
    await piece('capture.png').press('Enter')
    const viewer = page.getByRole('dialog')
    await viewer.getByRole('heading', { name: 'capture.png' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await viewer.getByRole('heading', { name: 'paste.png' }).waitFor()
    await page.keyboard.press('End')
    await viewer.getByText(fr.evidence.notShown).waitFor()
    await page.keyboard.press('Home')
    await viewer.getByRole('heading', { name: 'capture.png' }).waitFor()
    await viewer.getByRole('link', { name: 'https://example.org/groupe/123' }).waitFor()
    await page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(fr.evidence.open.replace('{{name}}', 'capture.png'))
  })
})

describe('a piece that is no longer what was kept', () => {
  it('is shown as altered or missing, and comes back when it is added again', async () => {
    const folder = await evidenceFolder()
    const red = await picture('red')
    const file = join(folder, `${createHash('sha256').update(red).digest('hex')}.png`)
    await writeFile(
      file,
      red.map((byte, index) => (index === red.length - 1 ? byte ^ 1 : byte)),
    )
    await page.getByText(fr.incident.intact).click()
    await page.getByRole('button', { name: fr.seal.check }).click()
    await page.keyboard.press('Escape')
    await log().getByText(fr.evidence.altered).waitFor()

    await rm(file)
    await page.reload()
    await log().getByText(fr.evidence.missing).waitFor()
    await page.getByRole('button', { name: fr.incident.altered }).waitFor()

    await choose({ name: 'capture.png', mimeType: 'image/png', buffer: red })
    await page.getByText(fr.incident.intact).waitFor()
    expect(await readFile(file)).toEqual(red)
  })
})

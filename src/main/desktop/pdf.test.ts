import { access } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { toPdf } = await import('./pdf.ts')

beforeEach(() => {
  electron.windows.length = 0
  electron.partitions.length = 0
})

it('makes a tagged PDF with an outline, and leaves neither window nor file', async () => {
  expect(Buffer.from(await toPdf('<h1>Rapport</h1>')).toString()).toBe('%PDF-1.7')
  const [window] = electron.windows
  expect(electron.printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true }),
  )
  expect(window?.destroy).toHaveBeenCalled()
  const file = String(window?.loadFile.mock.calls[0]?.[0])
  await expect(access(file)).rejects.toThrow()
})

it('runs no script, and loads the one file and the pictures in it', async () => {
  await toPdf('<h1>Rapport</h1>')
  const [window] = electron.windows
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true },
  })
  const verdicts: boolean[] = []
  const isCancelled = (url: string) => {
    electron.partitions[0]?.judge({ url }, ({ cancel }) => verdicts.push(cancel))
    return verdicts.at(-1)
  }
  const file = String(window?.loadFile.mock.calls[0]?.[0])
  expect(isCancelled(pathToFileURL(file).href)).toBe(false)
  expect(isCancelled('data:image/png;base64,AAAA')).toBe(false)
  for (const url of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://x/',
  ]) {
    expect(isCancelled(url), url).toBe(true)
  }
})

it('leaves nothing behind when Chromium fails', async () => {
  electron.printToPDF.mockRejectedValueOnce(new Error('crashed'))
  await expect(toPdf('<h1>Rapport</h1>')).rejects.toThrow('crashed')
  expect(electron.windows[0]?.destroy).toHaveBeenCalled()
})

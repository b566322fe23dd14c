import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { watchPage } = await import('./page-health.ts')

type Window = ElectronMock['windows'][number]

let window: Window
let time: number
const note = vi.fn(async () => {})
const quit = vi.fn()

beforeEach(() => {
  vi.clearAllMocks()
  time = 1_000_000
  window = new electron.BrowserWindow({})
  watchPage(window as never, { note, locale: () => 'fr', quit, now: () => time })
})

const die = (reason = 'crashed') =>
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 })

const answer = (response: number) =>
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response })

describe('a page that dies', () => {
  it('comes back where it was, and a note is kept', () => {
    die()
    expect(window.webContents.reload).toHaveBeenCalledOnce()
    expect(note).toHaveBeenCalledWith(
      expect.objectContaining({ source: 'window', message: 'crashed (5)', screen: '/incidents' }),
    )
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('does nothing when it only ended', () => {
    die('clean-exit')
    expect(window.webContents.reload).not.toHaveBeenCalled()
    expect(note).not.toHaveBeenCalled()
  })

  it('asks when it dies again at once, saying what is safe', async () => {
    die()
    time += 5_000
    answer(0)
    die()
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledTimes(2))
    expect(electron.dialog.showMessageBox).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ detail: expect.stringContaining('sur le disque') }),
    )
    answer(1)
    die()
    await vi.waitFor(() => expect(quit).toHaveBeenCalled())
  })

  it('comes back without asking when the last time was long ago', () => {
    die()
    time += 60_000
    die()
    expect(window.webContents.reload).toHaveBeenCalledTimes(2)
  })
})

describe('a page that no longer answers', () => {
  it('is asked about once, and ended only when the person says so', async () => {
    answer(0)
    window.emit('unresponsive')
    window.emit('unresponsive')
    await vi.waitFor(() => expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce())
    expect(window.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    await Promise.resolve()
    answer(1)
    window.emit('unresponsive')
    await vi.waitFor(() => expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalled())
  })
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { keepPlace, openPlace } = await import('./keep-place.ts')
const { openWindow } = await import('./window.ts')
const { originOf } = await import('./origin.ts')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
})

it('finds the window’s place and zoom again at the next start', async () => {
  const first = new electron.BrowserWindow({})
  const write = keepPlace(first as never, await openPlace(folder))
  await write()

  const place = (await openPlace(folder)).get()
  expect(place).toEqual({
    bounds: { x: 10, y: 20, width: 1000, height: 700 },
    isMaximized: false,
    zoomLevel: 1,
  })
  await openWindow({ preload: '', origin: originOf(undefined), place })
  const second = electron.windows.at(-1)
  expect(second?.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
  second?.webContents.emit('did-finish-load')
  expect(second?.webContents.setZoomLevel).toHaveBeenCalledWith(1)
})

it('comes back maximised', async () => {
  const place = { ...(await openPlace(folder)).get(), isMaximized: true }
  await openWindow({ preload: '', origin: originOf(undefined), place })
  const window = electron.windows.at(-1)
  window?.emit('ready-to-show')
  expect(window?.maximize).toHaveBeenCalled()
  expect(window?.show).toHaveBeenCalled()
})

it('writes once the window has rested, not at each move', async () => {
  vi.useFakeTimers()
  try {
    const place = { get: vi.fn(), set: vi.fn(async () => {}), reload: vi.fn() }
    const window = new electron.BrowserWindow({})
    keepPlace(window as never, place as never)
    for (let i = 0; i < 50; i++) window.emit('move')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(place.set).toHaveBeenCalledOnce()
  } finally {
    vi.useRealTimers()
  }
})

it('starts afresh from a file that cannot be read', async () => {
  await writeFile(join(folder, 'window.json'), '{ "bounds": "everywhere" }')
  expect((await openPlace(folder)).get().bounds).toBeNull()
})

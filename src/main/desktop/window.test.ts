import { expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'
import { originOf } from './origin.ts'
import { firstPlace } from './window-place.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { openWindow } = await import('./window.ts')

it('zooms the page as it was last time, and one that comes back as the person has zoomed since', async () => {
  await openWindow({
    preload: '',
    origin: originOf(undefined),
    place: { ...firstPlace, zoomLevel: 2 },
  })
  const contents = electron.windows.at(-1)?.webContents
  // What Electron tells before the first page is there is not the person's doing.
  contents?.getZoomLevel.mockReturnValue(0)
  contents?.emit('did-start-loading')
  contents?.emit('did-finish-load')
  expect(contents?.setZoomLevel).toHaveBeenLastCalledWith(2)

  contents?.getZoomLevel.mockReturnValue(-1)
  contents?.emit('did-start-loading')
  contents?.emit('did-finish-load')
  expect(contents?.setZoomLevel).toHaveBeenLastCalledWith(-1)
})

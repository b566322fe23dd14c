import { beforeEach, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { showOpenIncidents } = await import('./badge.ts')

let window: ElectronMock['windows'][number]

beforeEach(() => {
  window = new electron.BrowserWindow({})
})

it('says on the icon how many incidents are open, in words where there is only a dot', () => {
  showOpenIncidents(window as never, 2, 'fr')
  expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(2)
  expect(window.setOverlayIcon).toHaveBeenLastCalledWith(expect.anything(), '2 incidents en cours')
})

it('clears it when none is', () => {
  showOpenIncidents(window as never, 0, 'en')
  expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(0)
  expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, expect.any(String))
})

it('begins the title with it where nothing shows on the icon, and keeps it as the page changes', () => {
  electron.app.setBadgeCount.mockReturnValue(false)
  showOpenIncidents(window as never, 2, 'fr', 'linux')
  expect(window.setTitle).toHaveBeenLastCalledWith('2 incidents en cours · Accueil · Sang-froid')
  const preventDefault = vi.fn()
  window.emit('page-title-updated', { preventDefault }, 'Fiches · Sang-froid')
  expect(preventDefault).toHaveBeenCalled()
  expect(window.setTitle).toHaveBeenLastCalledWith('2 incidents en cours · Fiches · Sang-froid')
  showOpenIncidents(window as never, 0, 'fr', 'linux')
  expect(window.setTitle).toHaveBeenLastCalledWith('Accueil · Sang-froid')
  expect(window.listenerCount('page-title-updated')).toBe(1)
})

it('leaves the title alone where the icon says it', () => {
  electron.app.setBadgeCount.mockReturnValue(false)
  showOpenIncidents(window as never, 2, 'fr', 'win32')
  expect(window.setTitle).toHaveBeenLastCalledWith('Accueil · Sang-froid')
  electron.app.setBadgeCount.mockReturnValue(true)
  showOpenIncidents(window as never, 2, 'fr', 'darwin')
  expect(window.setTitle).toHaveBeenLastCalledWith('Accueil · Sang-froid')
})

it('leaves a window that is gone alone', () => {
  window.isDestroyed.mockReturnValue(true)
  showOpenIncidents(window as never, 1, 'fr')
  expect(window.setOverlayIcon).not.toHaveBeenCalled()
})

import { BrowserWindow, screen } from 'electron'
import type { Origin } from './origin.ts'
import { windowOptions } from './window-options.ts'
import { boundsToOpen, type WindowPlace } from './window-place.ts'

export type WindowStart = {
  readonly preload: string
  readonly origin: Origin
  /** Where it was last time. */
  readonly place: WindowPlace
}

/** Opens the one window where it was, shown once it has something to show. */
export async function openWindow({ preload, origin, place }: WindowStart): Promise<BrowserWindow> {
  const bounds = boundsToOpen(
    place,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({ ...windowOptions(preload, process.platform), ...bounds })
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize()
    window.show()
  })
  window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(place.zoomLevel))
  await window.loadURL(origin.url)
  return window
}

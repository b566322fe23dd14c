import { BrowserWindow, screen, type WebContents } from 'electron'
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
  keepZoom(window.webContents, place.zoomLevel)
  await window.loadURL(origin.url)
  return window
}

/** As large as it was: last time for the first page, and what the person has made of it since for one that comes back. */
function keepZoom(contents: WebContents, lastTime: number): void {
  let zoomLevel = lastTime
  contents.on('did-finish-load', () => contents.setZoomLevel(zoomLevel))
  contents.once('did-finish-load', () => {
    contents.on('did-start-loading', () => {
      zoomLevel = contents.getZoomLevel()
    })
  })
}

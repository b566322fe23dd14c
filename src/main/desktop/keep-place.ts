import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { type Document, openDocument } from '../storage/document.ts'
import { firstPlace, type WindowPlace, windowPlaceSchema } from './window-place.ts'

/** How long the window rests before its place is written, in milliseconds: a drag is hundreds of moves. */
const restMs = 1_000

/** Where the window was last time. A file that cannot be read is a first start: nothing is said of it. */
export function openPlace(userDir: string): Promise<Document<WindowPlace>> {
  return openDocument({
    file: join(userDir, 'window.json'),
    schema: windowPlaceSchema,
    initial: firstPlace,
    onProblem: () => {},
  })
}

/** Writes the window's place and zoom as they change. Returns what writes the last one, before the program ends. */
export function keepPlace(
  window: BrowserWindow,
  place: Document<WindowPlace>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const write = async () => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    // A folder that refuses it costs only the place.
    await place.set(placeOf(window)).catch(() => undefined)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void write(), restMs)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.webContents.on('zoom-changed', later)
  // The keys and the menu tell of no zoom: it is read once more when the window goes.
  window.on('close', () => void write())
  return write
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    zoomLevel: window.webContents.getZoomLevel(),
  }
}

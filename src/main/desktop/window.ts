import { BrowserWindow } from 'electron'
import type { Origin } from './origin.ts'
import { windowOptions } from './window-options.ts'

/** Opens the one window, shown once it has something to show. */
export async function openWindow(preload: string, origin: Origin): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(preload))
  window.once('ready-to-show', () => window.show())
  await window.loadURL(origin.url)
  return window
}

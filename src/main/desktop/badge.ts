import { app, type BrowserWindow, nativeImage } from 'electron'
import type { Locale } from '../../shared/locale.ts'

/** A red disc of 16 pixels: what Windows shows over the icon in the taskbar. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAZ0lEQVR42mNYoSzDQAnGJigLxB1AfBmIf0HxZaiYLCEDUqAa/uPAv6BqsBqQgkcjOk5BN0CWgM3YXCKLbEAHCZphuAPZgMtkGHAZ2YBfZBjwi6oGUOwFigOR4mikOCFRJSlTJTORjAFafIEUiPAzPgAAAABJRU5ErkJggg=='

const words = {
  fr: (count: number) => (count === 1 ? '1 incident en cours' : `${count} incidents en cours`),
  en: (count: number) => (count === 1 ? '1 open incident' : `${count} open incidents`),
} as const

/** What stands before the page's own title, by window. */
const inTitle = new WeakMap<BrowserWindow, string>()

/**
 * Says on the program's icon that incidents are open: a closed lid must not make one forgotten.
 * Most Linux desktops put nothing on an icon: there the window's title begins with it, which the taskbar shows.
 *
 * @param platform as Node names it
 */
export function showOpenIncidents(
  window: BrowserWindow,
  count: number,
  locale: Locale,
  platform: NodeJS.Platform = process.platform,
): void {
  if (window.isDestroyed()) return
  const said = words[locale](count)
  // A number on macOS and on Linux desktops that have one, a dot on Windows.
  const isOnIcon = app.setBadgeCount(count) || platform === 'win32'
  window.setOverlayIcon(count === 0 ? null : nativeImage.createFromDataURL(dot), said)
  if (!inTitle.has(window))
    window.on('page-title-updated', (event, title) => {
      event.preventDefault()
      retitle(window, title)
    })
  inTitle.set(window, isOnIcon || count === 0 ? '' : `${said} · `)
  retitle(window, window.webContents.getTitle())
}

function retitle(window: BrowserWindow, title: string): void {
  window.setTitle(`${inTitle.get(window) ?? ''}${title}`)
}

import { app, type BrowserWindow, nativeImage } from 'electron'
import type { Locale } from '../../shared/locale.ts'

/** A red disc of 16 pixels: what Windows shows over the icon in the taskbar. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAZ0lEQVR42mNYoSzDQAnGJigLxB1AfBmIf0HxZaiYLCEDUqAa/uPAv6BqsBqQgkcjOk5BN0CWgM3YXCKLbEAHCZphuAPZgMtkGHAZ2YBfZBjwi6oGUOwFigOR4mikOCFRJSlTJTORjAFafIEUiPAzPgAAAABJRU5ErkJggg=='

const words = {
  fr: (count: number) => (count === 1 ? '1 incident en cours' : `${count} incidents en cours`),
  en: (count: number) => (count === 1 ? '1 open incident' : `${count} open incidents`),
} as const

/** Says on the program's icon, and in its title, that incidents are open: a closed lid must not make one forgotten. */
export function showOpenIncidents(window: BrowserWindow, count: number, locale: Locale): void {
  if (window.isDestroyed()) return
  const said = words[locale](count)
  // A number on macOS and on Linux desktops that have one.
  app.setBadgeCount(count)
  window.setOverlayIcon(count === 0 ? null : nativeImage.createFromDataURL(dot), said)
}

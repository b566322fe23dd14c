import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Locale } from '../../shared/locale.ts'

const words = {
  fr: { file: 'Fichier', edit: 'Édition', view: 'Affichage', window: 'Fenêtre' },
  en: { file: 'File', edit: 'Edit', view: 'View', window: 'Window' },
} as const

/** A short menu of what people look for there. The items themselves come in the system's language. */
export function menuTemplate(locale: Locale, isMac: boolean): MenuItemConstructorOptions[] {
  const { file, edit, view, window } = words[locale]
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
    {
      label: edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: view,
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ]
}

export function setMenu(locale: Locale): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(locale, process.platform === 'darwin')),
  )
}

import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Locale } from '../../shared/locale.ts'

/** Electron's own labels are English everywhere but on macOS: all are given. */
const words = {
  fr: {
    file: 'Fichier',
    newIncident: 'Nouvel incident',
    print: 'Imprimer…',
    settings: 'Réglages',
    quit: 'Quitter Sang-froid',
    close: 'Fermer la fenêtre',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    resetZoom: 'Taille réelle',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimize: 'Réduire la fenêtre',
    help: 'Aide',
    helpPage: 'Aide de Sang-froid',
    shortcuts: 'Raccourcis clavier',
    news: 'Quoi de neuf',
    about: 'À propos de Sang-froid',
  },
  en: {
    file: 'File',
    newIncident: 'New incident',
    print: 'Print…',
    settings: 'Settings',
    quit: 'Quit Sang-froid',
    close: 'Close window',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    help: 'Help',
    helpPage: 'Sang-froid help',
    shortcuts: 'Keyboard shortcuts',
    news: 'What is new',
    about: 'About Sang-froid',
  },
} as const

/** Screens the menu leads to, as the page names them after `#`. */
export const menuScreens = {
  newIncident: '/incidents/nouveau',
  settings: '/reglages',
  helpPage: '/aide',
  shortcuts: '/aide/raccourcis',
  news: '/aide/nouveautes',
  about: '/a-propos',
} as const

export type MenuPorts = {
  /** Shows a screen of the page. */
  show(screen: string): void
  print(): void
}

/** A short menu of what people look for there, in the person's language. */
export function menuTemplate(
  locale: Locale,
  isMac: boolean,
  { show, print }: MenuPorts,
): MenuItemConstructorOptions[] {
  const say = words[locale]
  const leadTo = (name: keyof typeof menuScreens, accelerator?: string) => ({
    label: say[name],
    click: () => show(menuScreens[name]),
    ...(accelerator !== undefined && { accelerator }),
  })
  const role = (
    name: MenuItemConstructorOptions['role'] & keyof typeof say,
    more: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ role: name, label: say[name], ...more })
  /** The same action on another key, not shown twice. */
  const alsoOn = (name: 'zoomIn' | 'zoomOut' | 'resetZoom', accelerator: string) =>
    role(name, { accelerator, visible: false, acceleratorWorksWhenHidden: true })
  const separator = { type: 'separator' } as const
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say.file,
      submenu: [
        leadTo('newIncident', 'CommandOrControl+N'),
        { label: say.print, accelerator: 'CommandOrControl+P', click: print },
        separator,
        leadTo('settings', 'CommandOrControl+,'),
        separator,
        role(isMac ? 'close' : 'quit'),
      ],
    },
    {
      label: say.edit,
      submenu: [
        role('undo'),
        role('redo'),
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
      ],
    },
    {
      label: say.view,
      submenu: [
        role('zoomIn', { accelerator: 'CommandOrControl+Plus' }),
        // « + » without Shift on a French keyboard, and the numeric pad.
        alsoOn('zoomIn', 'CommandOrControl+='),
        alsoOn('zoomIn', 'CommandOrControl+numadd'),
        role('zoomOut', { accelerator: 'CommandOrControl+-' }),
        alsoOn('zoomOut', 'CommandOrControl+numsub'),
        role('resetZoom', { accelerator: 'CommandOrControl+0' }),
        alsoOn('resetZoom', 'CommandOrControl+num0'),
        separator,
        { role: 'togglefullscreen', label: say.fullScreen },
      ],
    },
    { label: say.window, submenu: [role('minimize'), role('close')] },
    {
      label: say.help,
      role: 'help',
      submenu: [
        leadTo('helpPage', 'F1'),
        leadTo('shortcuts'),
        leadTo('news'),
        separator,
        leadTo('about'),
      ],
    },
  ]
}

export function setMenu(locale: Locale, ports: MenuPorts): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(locale, process.platform === 'darwin', ports)),
  )
}

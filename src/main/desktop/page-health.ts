import { type BrowserWindow, dialog } from 'electron'
import type { CrashReport } from '../../shared/crash.ts'
import { crashReport } from '../../shared/crash-report.ts'
import type { Locale } from '../../shared/locale.ts'

/** A page that dies again this soon after having come back is not brought back once more without asking, in milliseconds. */
const again = 20_000

const words = {
  fr: {
    stuck: 'La fenêtre ne répond plus.',
    crashed: 'La fenêtre s’est arrêtée deux fois de suite.',
    safe: 'Ce que vous aviez enregistré est sur le disque. Le texte en cours de frappe est gardé aussi.',
    reload: 'Relancer la fenêtre',
    wait: 'Attendre',
    quit: 'Quitter',
  },
  en: {
    stuck: 'The window no longer answers.',
    crashed: 'The window stopped twice in a row.',
    safe: 'What you had saved is on the disk. The text being typed is kept too.',
    reload: 'Restart the window',
    wait: 'Wait',
    quit: 'Quit',
  },
} as const

export type HealthPorts = {
  readonly note: (report: CrashReport) => Promise<void>
  readonly locale: () => Locale
  readonly quit: () => void
  readonly now?: () => number
}

/**
 * Brings the window back where it was when its page dies. Nothing is lost: an entry is on the disk before it is acknowledged, and what is
 * being typed is kept as a draft.
 */
export function watchPage(window: BrowserWindow, ports: HealthPorts): void {
  const now = ports.now ?? Date.now
  let lastReload = Number.NEGATIVE_INFINITY
  const reload = () => {
    lastReload = now()
    // The address keeps the screen: the page opens where it was.
    window.webContents.reload()
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const screen = screenOf(window)
    void ports.note(crashReport('window', new Error(`${reason} (${exitCode})`), screen))
    if (now() - lastReload > again) reload()
    else void ask('crashed').then((stays) => (stays ? reload() : ports.quit()))
  })

  let asking = false
  window.on('unresponsive', async () => {
    if (asking) return
    asking = true
    const stays = await ask('stuck').finally(() => {
      asking = false
    })
    // Its end brings the page back through the event above.
    if (!stays && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })

  /** Resolves to whether the gentler answer was chosen: go on, or wait. */
  async function ask(what: 'stuck' | 'crashed'): Promise<boolean> {
    const say = words[ports.locale()]
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say[what],
      detail: say.safe,
      buttons: what === 'crashed' ? [say.reload, say.quit] : [say.wait, say.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 0
  }
}

function screenOf(window: BrowserWindow): string {
  const address = window.webContents.getURL()
  return address.includes('#') ? address.slice(address.indexOf('#') + 1) : ''
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { crashReport } from '../../shared/crash-report.ts'
import { type App, type AppPorts, createApp, StartError } from '../app.ts'
import { errnoOf } from '../storage/storage-error.ts'
import { showOpenIncidents } from './badge.ts'
import { cannotStart, localeOfSystem, stopped } from './end-words.ts'
import { openExternal } from './external-links.ts'
import { foldersFor } from './folders.ts'
import { followGivenFiles } from './given-files.ts'
import { guardContents } from './guards.ts'
import { keepPlace, openPlace } from './keep-place.ts'
import { systemLinks } from './link-dialog.ts'
import { setMenu } from './menu.ts'
import { limitNetwork, refusedConnections } from './network.ts'
import { originOf } from './origin.ts'
import { watchPage } from './page-health.ts'
import { toPdf } from './pdf.ts'
import { limitPermissions } from './permissions.ts'
import { servePorts } from './port.ts'
import { type Ringing, ring } from './ring.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { openWindow } from './window.ts'

/** As in electron.builder.yml. */
const appId = 'fr.sequane.sang-froid'

/** As in scripts/build.mjs. */
const preparedFile = 'prepared-playbooks.json'

/** Where the build put things: `out/main` is this bundle, its neighbours are the preload and the page. */
export type Built = { readonly mainDir: string }

/**
 * Starts the desktop app. What must come before Electron is ready comes first: the scheme, the sandbox,
 * the guards of every page. A second start only brings the first window forward.
 */
export async function start(built: Built): Promise<void> {
  try {
    await run(built)
  } catch (error) {
    // The system's language is known only from then on.
    await app.whenReady()
    dialog.showErrorBox('Sang-froid', cannotStart(error, localeOfSystem(app.getLocale())))
    app.exit(1)
  }
}

async function run({ mainDir }: Built): Promise<void> {
  const paths = { ...folders(mainDir), prepared: join(mainDir, preparedFile) }
  keepChromiumIn(paths.user)
  registerScheme()
  app.enableSandbox()
  // Windows shows a program's notifications only under the name its installer gave it.
  app.setAppUserModelId(appId)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const origin = originOf(app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'])
  let openLink = (_address: string) => {}
  let ringOnce = (_due: Ringing) => {}
  let sayOpen = (_count: number) => {}
  let open = 0
  // Before there is a core, the last file handed over waits; then the core keeps it for the page.
  let givenEarly: string | undefined
  let give = (path: string) => {
    givenEarly = path
  }
  let speak = () => {}
  guardContents(origin, (address) => openLink(address))
  followGivenFiles((path) => give(path))
  await app.whenReady()
  const core = await createApp({
    paths,
    ports: {
      ...ports(),
      toPdf,
      refusedConnections,
      ring: (due) => ringOnce(due),
      onSettings: () => speak(),
      onOpenIncidents: (count) => {
        open = count
        sayOpen(count)
      },
    },
  })
  noteFaults(core)
  give = (path) => void core.givePack(path)
  if (givenEarly !== undefined) give(givenEarly)
  openLink = (address) => void openExternal(address, systemLinks(core.locale))
  const { defaultSession } = session
  limitPermissions(defaultSession, origin)
  limitNetwork(defaultSession, origin, !app.isPackaged)
  serveScheme(defaultSession, {
    rendererDir: join(mainDir, '..', 'renderer'),
    evidence: core.evidence,
  })
  servePorts(core.router, origin)
  const place = await openPlace(paths.user)
  const preload = join(mainDir, '..', 'preload', 'index.cjs')
  const window = await openWindow({ preload, origin, place: place.get() })
  const writePlace = keepPlace(window, place)
  closeWith(async () => {
    await writePlace()
    await core.close()
  })
  watchPage(window, { note: core.noteCrash, locale: core.locale, quit: () => app.quit() })
  const comeForward = () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const show = (screen: string) => {
    comeForward()
    const address = `${origin.url}#${screen}`
    // Already shown: loading it again would take the person back to its top.
    if (window.webContents.getURL() === address) return
    // Another screen asked for at once takes its place: this one is not missed.
    void window.loadURL(address).catch(() => undefined)
  }
  app.on('second-instance', comeForward)
  // On macOS a double click on a file starts nothing a second time.
  app.on('open-file', comeForward)
  ringOnce = (due) => ring(due, core.locale(), (incidentId) => show(`/incidents/${incidentId}`))
  sayOpen = (count) => showOpenIncidents(window, count, core.locale())
  speak = () => {
    setMenu(core.locale(), { show, print: () => window.webContents.print() })
    sayOpen(open)
  }
  speak()
}

/** On a USB key Chromium keeps its own files on the key too, and leaves none on the computer it visits. */
function keepChromiumIn(user: string): void {
  const folder = join(user, 'chromium')
  try {
    // Electron takes no folder that is not there yet.
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new StartError({ code: 'cannot-create', folder, reason: errnoOf(error) ?? 'unknown' })
  }
  app.setPath('userData', folder)
}

/**
 * Faults of ours behind the window are noted. One that was thrown ends the program: what it was doing is half done.
 * A promise nobody waited for is only noted: what was acknowledged is on the disk, and the window still works.
 */
function noteFaults({ noteCrash, locale }: App): void {
  process.on('uncaughtException', async (error) => {
    await noteCrash(crashReport('program', error, ''))
    dialog.showErrorBox('Sang-froid', stopped(error, locale()))
    app.exit(1)
  })
  process.on('unhandledRejection', (reason) => void noteCrash(crashReport('program', reason, '')))
}

function folders(mainDir: string) {
  return foldersFor({
    isPackaged: app.isPackaged,
    executable: app.getPath('exe'),
    userData: app.getPath('userData'),
    resources: process.resourcesPath,
    project: join(mainDir, '..', '..'),
    env: process.env,
  })
}

function ports(): AppPorts {
  return {
    host: 'desktop',
    version: app.getVersion(),
    device: process.env['SANG_FROID_DEVICE'],
    watch: !app.isPackaged,
  }
}

/** The core closes before the process does: the lock is freed and nothing is cut short. */
function closeWith(close: () => Promise<void>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

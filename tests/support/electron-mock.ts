import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Judge = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel: boolean }) => void,
) => void
type Partition = {
  judge: Judge
  readonly webRequest: { onBeforeRequest(judge: Judge): void }
  readonly setPermissionRequestHandler: unknown
}

/**
 * A stand-in for `electron`, whose binary may not be there (and whose import would start a download).
 * Everything done to it is written in `calls`, in order.
 */
export function createElectronMock() {
  const calls: string[] = []
  const noted = <T>(name: string, result: T) =>
    vi.fn((..._args: unknown[]) => {
      calls.push(name)
      return result
    })

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: noted('enableSandbox', undefined),
    setAppUserModelId: noted('setAppUserModelId', undefined),
    requestSingleInstanceLock: noted('requestSingleInstanceLock', true),
    whenReady: noted('whenReady', Promise.resolve()),
    quit: noted('quit', undefined),
    exit: noted('exit', undefined),
    getPath: vi.fn((name: string) => `/electron/${name}`),
    setPath: noted('setPath', undefined),
    getVersion: vi.fn(() => '0.1.0'),
    getLocale: vi.fn(() => 'fr'),
    setBadgeCount: vi.fn(() => true),
  })
  const protocol = { registerSchemesAsPrivileged: noted('registerScheme', undefined) }
  const defaultSession = {
    protocol: { handle: noted('protocol.handle', undefined) },
    webRequest: { onBeforeRequest: noted('onBeforeRequest', undefined) },
    setPermissionRequestHandler: noted('setPermissionRequestHandler', undefined),
    setPermissionCheckHandler: noted('setPermissionCheckHandler', undefined),
    setDevicePermissionHandler: noted('setDevicePermissionHandler', undefined),
  }
  const printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF-1.7'))
  class FakeContents extends EventEmitter {
    readonly printToPDF = printToPDF
    readonly print = vi.fn()
    readonly reload = vi.fn()
    readonly getTitle = vi.fn(() => 'Accueil · Sang-froid')
    readonly getURL = vi.fn(() => 'app://sang-froid/index.html#/incidents')
    readonly setZoomLevel = vi.fn()
    readonly getZoomLevel = vi.fn(() => 1)
    readonly forcefullyCrashRenderer = vi.fn()
  }
  const windows: FakeWindow[] = []
  class FakeWindow extends EventEmitter {
    readonly options: unknown
    readonly loadURL = vi.fn(async (_url: string) => {
      calls.push('loadURL')
    })
    readonly show = vi.fn()
    readonly focus = vi.fn()
    readonly restore = vi.fn()
    readonly isMinimized = vi.fn(() => true)
    readonly isDestroyed = vi.fn(() => false)
    readonly isMaximized = vi.fn(() => false)
    readonly maximize = vi.fn()
    readonly getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 1000, height: 700 }))
    readonly setOverlayIcon = vi.fn()
    readonly setTitle = vi.fn()
    readonly destroy = noted('destroy', undefined)
    readonly loadFile = vi.fn(async (_file: string) => {
      calls.push('loadFile')
    })
    readonly webContents = new FakeContents()
    constructor(options: unknown) {
      super()
      this.options = options
      calls.push('BrowserWindow')
      windows.push(this)
    }
  }
  const notifications: FakeNotification[] = []
  class FakeNotification extends EventEmitter {
    static readonly isSupported = vi.fn(() => true)
    readonly options: unknown
    readonly show = vi.fn()
    constructor(options: unknown) {
      super()
      this.options = options
      notifications.push(this)
    }
  }
  /** Sessions of their own; `judge` is what was asked to look at each request. */
  const partitions: Partition[] = []
  const fromPartition = vi.fn((_name: string) => {
    const partition: Partition = {
      judge: () => {},
      webRequest: {
        onBeforeRequest(judge) {
          partition.judge = judge
        },
      },
      setPermissionRequestHandler: vi.fn(),
    }
    partitions.push(partition)
    return partition
  })
  return {
    calls,
    windows,
    notifications,
    partitions,
    printToPDF,
    Notification: FakeNotification,
    app,
    protocol,
    session: { defaultSession, fromPartition },
    BrowserWindow: FakeWindow,
    nativeImage: { createFromDataURL: vi.fn((address: string) => ({ address })) },
    screen: {
      getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }]),
    },
    ipcMain: Object.assign(new EventEmitter(), {}),
    ipcRenderer: { postMessage: vi.fn() },
    dialog: {
      showErrorBox: vi.fn(),
      showMessageBox: vi.fn(async () => ({ response: 0 })),
    },
    shell: { openExternal: vi.fn(async () => undefined) },
    Menu: {
      setApplicationMenu: noted('setApplicationMenu', undefined),
      buildFromTemplate: vi.fn((template: unknown) => template),
    },
  }
}

export type ElectronMock = ReturnType<typeof createElectronMock>

import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

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
    requestSingleInstanceLock: noted('requestSingleInstanceLock', true),
    whenReady: noted('whenReady', Promise.resolve()),
    quit: noted('quit', undefined),
    exit: noted('exit', undefined),
    getPath: vi.fn((name: string) => `/electron/${name}`),
    getVersion: vi.fn(() => '0.1.0'),
  })
  const protocol = { registerSchemesAsPrivileged: noted('registerScheme', undefined) }
  const defaultSession = {
    protocol: { handle: noted('protocol.handle', undefined) },
    webRequest: { onBeforeRequest: noted('onBeforeRequest', undefined) },
    setPermissionRequestHandler: noted('setPermissionRequestHandler', undefined),
    setPermissionCheckHandler: noted('setPermissionCheckHandler', undefined),
    setDevicePermissionHandler: noted('setDevicePermissionHandler', undefined),
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
    constructor(options: unknown) {
      super()
      this.options = options
      calls.push('BrowserWindow')
      windows.push(this)
    }
  }
  return {
    calls,
    windows,
    app,
    protocol,
    session: { defaultSession },
    BrowserWindow: FakeWindow,
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

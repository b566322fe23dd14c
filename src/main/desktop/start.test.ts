import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'
import type { contract } from '../../shared/contract.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { start } = await import('./start.ts')

/** What listens to faults of this very process before the app does: the test's own runner. */
const faults = (['uncaughtException', 'unhandledRejection'] as const).map(
  (event) =>
    [event as 'uncaughtException', process.listeners(event as 'uncaughtException')] as const,
)

const built = { mainDir: resolve('out/main') }

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  vi.stubEnv('SANG_FROID_USER', join(folder, 'user'))
  vi.stubEnv('SANG_FROID_DATA', join(folder, 'data'))
  electron.calls.length = 0
  electron.windows.length = 0
  electron.app.removeAllListeners()
  electron.ipcMain.removeAllListeners()
  isFirst(true)
})

function isFirst(answer: boolean): void {
  electron.app.requestSingleInstanceLock.mockImplementation(() => {
    electron.calls.push('requestSingleInstanceLock')
    return answer
  })
}

/** As when the person leaves: the core closes and frees its lock. */
async function quit(): Promise<void> {
  const preventDefault = vi.fn()
  electron.app.emit('before-quit', { preventDefault })
  await vi.waitFor(() => expect(electron.calls).toContain('quit'))
}

/** As the page does: one port, from the main frame of our own origin. */
async function pageClient(): Promise<ContractRouterClient<typeof contract>> {
  const { port1, port2 } = new MessageChannel()
  const frame = { url: 'app://sang-froid/index.html' }
  electron.ipcMain.emit('sang-froid:connect', {
    senderFrame: frame,
    sender: { mainFrame: frame },
    ports: [port2],
  })
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 as never }))
}

/** Where a folder is expected. */
async function someFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'file')
  await writeFile(file, '')
  return file
}

afterEach(() => {
  vi.unstubAllEnvs()
  for (const [event, before] of faults) {
    for (const each of process.listeners(event)) {
      if (!before.includes(each)) process.removeListener(event, each)
    }
  }
})

describe('start', () => {
  it('does first what must come before Electron is ready, and loads the page last', async () => {
    await start(built)
    expect(electron.calls.slice(0, 6)).toEqual([
      'setPath',
      'registerScheme',
      'enableSandbox',
      'setAppUserModelId',
      'requestSingleInstanceLock',
      'whenReady',
    ])
    const page = electron.calls.indexOf('loadURL')
    for (const guard of [
      'protocol.handle',
      'onBeforeRequest',
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
    ]) {
      expect(electron.calls.indexOf(guard), guard).toBeGreaterThan(-1)
      expect(electron.calls.indexOf(guard), guard).toBeLessThan(page)
    }
    expect(electron.windows[0]?.loadURL).toHaveBeenCalledWith('app://sang-froid/index.html')
    expect(electron.windows[0]?.options).toMatchObject({
      webPreferences: { preload: resolve('out/preload/index.cjs'), sandbox: true },
    })
    await quit()
  })

  it('gives the private scheme no way around the policy', async () => {
    await start(built)
    const [[scheme]] = electron.protocol.registerSchemesAsPrivileged.mock.lastCall as [
      [{ privileges: object }],
    ]
    expect(scheme).toMatchObject({
      scheme: 'app',
      privileges: { standard: true, secure: true, bypassCSP: false },
    })
    await quit()
  })

  it('opens no second window: the first comes forward', async () => {
    await start(built)
    electron.app.emit('second-instance', {}, ['Sang-froid'], '/')
    expect(electron.windows[0]?.restore).toHaveBeenCalled()
    expect(electron.windows[0]?.focus).toHaveBeenCalled()
    await quit()
  })

  it('speaks the language chosen, in the menu too, as soon as it is chosen', async () => {
    await start(built)
    const labels = () =>
      (electron.Menu.buildFromTemplate.mock.lastCall as [{ label: string }[]] | undefined)?.[0][0]
        ?.label
    expect(labels()).toBe('Fichier')
    const client = await pageClient()
    await client.settings.set({ ...(await client.settings.get()), locale: 'en' })
    expect(labels()).toBe('File')
    await quit()
  })

  it('says on the icon that an incident is open', async () => {
    await start(built)
    const client = await pageClient()
    await client.incidents.open({ title: 'Coupure d’eau', severity: 'high' })
    await vi.waitFor(() => expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(1), {
      timeout: 12_000,
    })
    await quit()
  }, 20_000)

  it('keeps the window’s place when the person leaves', async () => {
    await start(built)
    await quit()
    const file = join(String(process.env['SANG_FROID_USER']), 'window.json')
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ bounds: { width: 1000 } })
  })

  it('hands the page a file to look at, and installs nothing by itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
    const early = join(folder, 'tot.sangfroid')
    const late = join(folder, 'tard.sangfroid')
    await writeFile(early, 'PK')
    await writeFile(late, 'PK')
    const starting = start(built)
    electron.app.emit('open-file', { preventDefault: vi.fn() }, early)
    await starting
    const client = await pageClient()
    await vi.waitFor(async () =>
      expect(await client.packs.pending()).toMatchObject({ state: 'read', name: 'tot.sangfroid' }),
    )
    const before = await client.packs.get()
    const changes = await client.system.changes()
    electron.app.emit('second-instance', {}, ['Sang-froid', late], '/')
    expect(electron.windows.at(-1)?.focus).toHaveBeenCalled()
    expect((await changes.next()).value).toEqual({ topic: 'packs' })
    const pending = await client.packs.pending()
    expect(pending).toMatchObject({ state: 'read', name: 'tard.sangfroid' })
    expect(pending?.state === 'read' && (await pending.file.text())).toBe('PK')
    electron.app.emit('second-instance', {}, ['Sang-froid', join(folder, 'rien.sangfroid')], '/')
    await vi.waitFor(async () =>
      expect(await client.packs.pending()).toMatchObject({ state: 'refused', fault: 'unreadable' }),
    )
    expect(await client.packs.get()).toEqual(before)
    await client.packs.dismiss()
    expect(await client.packs.pending()).toBeNull()
    await quit()
  }, 20_000)

  it('leaves at once when it is the second', async () => {
    isFirst(false)
    await start(built)
    expect(electron.calls).toContain('quit')
    expect(electron.calls).not.toContain('whenReady')
  })

  it.each([
    ['fr-FR', 'est un fichier'],
    ['en-GB', 'is a file'],
  ])(
    'says in one box, to a system in %s, why it cannot start, and ends',
    async (language, words) => {
      const file = await someFile()
      vi.stubEnv('SANG_FROID_DATA', file)
      electron.app.getLocale.mockReturnValue(language)
      await start(built)
      const [, said] = electron.dialog.showErrorBox.mock.lastCall as [string, string]
      expect(said).toContain(`${file} ${words}`)
      expect(electron.app.exit).toHaveBeenCalledWith(1)
      expect(electron.windows).toEqual([])
    },
  )

  it('makes the folder it gives to Chromium, and says so in the same box when it cannot be', async () => {
    await start(built)
    const [, chromium] = electron.app.setPath.mock.lastCall as [string, string]
    expect(chromium).toBe(join(String(process.env['SANG_FROID_USER']), 'chromium'))
    expect((await stat(chromium)).isDirectory()).toBe(true)
    await quit()

    electron.calls.length = 0
    vi.stubEnv('SANG_FROID_USER', join(await someFile(), 'user'))
    await start(built)
    const [, said] = electron.dialog.showErrorBox.mock.lastCall as [string, string]
    expect(said).toContain(String(process.env['SANG_FROID_USER']))
    expect(electron.calls).not.toContain('setPath')
    expect(electron.calls.at(-1)).toBe('exit')
  })

  it('does not load again the screen that is shown', async () => {
    await start(built)
    const [window] = electron.windows
    const menu = electron.Menu.buildFromTemplate.mock.lastCall as [
      { submenu: { label: string; click(): void }[] }[],
    ]
    const about = menu[0].at(-1)?.submenu.at(-1)
    about?.click()
    expect(window?.loadURL).toHaveBeenLastCalledWith('app://sang-froid/index.html#/a-propos')
    window?.webContents.getURL.mockReturnValue('app://sang-froid/index.html#/a-propos')
    const loads = window?.loadURL.mock.calls.length
    about?.click()
    expect(window?.loadURL.mock.calls.length).toBe(loads)
    expect(window?.focus).toHaveBeenCalledTimes(2)
    await quit()
  })

  it.each([
    ['an error nobody caught', 'uncaughtException', true],
    ['a promise nobody waited for', 'unhandledRejection', false],
  ] as const)(
    'keeps a note of %s, and ends only where something is half done',
    async (_, event, ends) => {
      const before = process.listeners(event as 'uncaughtException')
      await start(built)
      electron.calls.length = 0
      const ours = process
        .listeners(event as 'uncaughtException')
        .filter((each) => !before.includes(each))
      expect(ours).toHaveLength(1)
      ours[0]?.(new Error('Une faute'), 'uncaughtException')
      const client = await pageClient()
      await vi.waitFor(async () =>
        expect((await client.system.crashes())[0]?.message).toBe('Une faute'),
      )
      if (ends) await vi.waitFor(() => expect(electron.calls).toContain('exit'))
      else expect(electron.calls).not.toContain('exit')
      await quit()
    },
  )
})

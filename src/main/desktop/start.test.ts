import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
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

afterEach(() => {
  vi.unstubAllEnvs()
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

  it('says in one box why it cannot start, and ends', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'file')
    await writeFile(file, '')
    vi.stubEnv('SANG_FROID_DATA', file)
    await start(built)
    expect(electron.dialog.showErrorBox).toHaveBeenCalledWith(
      'Sang-froid',
      expect.stringContaining(file),
    )
    expect(electron.app.exit).toHaveBeenCalledWith(1)
    expect(electron.windows).toEqual([])
  })
})

import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { implement } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'
import { originOf } from './origin.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { connectChannel, isTrusted, servePorts } = await import('./port.ts')

const origin = originOf(undefined)
const mainFrame = { url: 'app://sang-froid/index.html' }

type Sender = Parameters<typeof isTrusted>[0]
const sender = (senderFrame: { url: string } | null, main = mainFrame) =>
  ({ senderFrame, sender: { mainFrame: main } }) as unknown as Sender

describe('isTrusted', () => {
  it('takes our page in the window itself', () => {
    expect(isTrusted(sender(mainFrame), origin)).toBe(true)
  })

  it('refuses a frame that is gone, a frame of the page, and another page', () => {
    expect(isTrusted(sender(null), origin)).toBe(false)
    expect(isTrusted(sender({ url: mainFrame.url }), origin)).toBe(false)
    const foreign = { url: 'https://example.fr/' }
    expect(isTrusted(sender(foreign, foreign), origin)).toBe(false)
  })
})

describe('the handshake', () => {
  const channels: MessageChannel[] = []
  const channel = () => {
    const made = new MessageChannel()
    channels.push(made)
    return made
  }

  beforeEach(() => {
    const router = { ping: implement({}).router({}) }
    servePorts(router as never, origin)
  })
  afterEach(() => {
    electron.ipcMain.removeAllListeners()
    for (const { port1, port2 } of channels.splice(0)) {
      port1.close()
      port2.close()
    }
  })

  const connect = (from: Sender, ports: readonly unknown[]) =>
    electron.ipcMain.emit(connectChannel, { ...from, ports })

  it('answers on the port of our page', async () => {
    const { port1, port2 } = channel()
    connect(sender(mainFrame), [port2])
    const client = createORPCClient<Record<string, () => Promise<unknown>>>(
      new RPCLink({ port: port1 as never }),
    )
    port1.start()
    // An unknown procedure is answered too: by its typed error.
    await expect(client['nothing']?.()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    ['a refused sender', () => sender(null), 1],
    ['two ports', () => sender(mainFrame), 2],
  ] as const)('closes the ports of %s', async (_name, from, count) => {
    const ports = Array.from({ length: count }, () => {
      const { port1, port2 } = channel()
      return { close: vi.fn(() => port2.close()), port1 }
    })
    connect(from(), ports)
    for (const port of ports) expect(port.close).toHaveBeenCalled()
  })

  it('does nothing with a message without a port', () => {
    expect(() => connect(sender(mainFrame), [])).not.toThrow()
  })
})

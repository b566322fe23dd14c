import { RPCHandler } from '@orpc/server/message-port'
import { type IpcMainEvent, ipcMain } from 'electron'
import type { App } from '../app.ts'
import { isOurs, type Origin } from './origin.ts'

/** The one message the preload sends. */
export const connectChannel = 'sang-froid:connect'

type Sender = Pick<IpcMainEvent, 'senderFrame' | 'sender'>

/** Only our own page, in the window itself and not in a frame of it. A frame that is gone is refused. */
export function isTrusted({ senderFrame, sender }: Sender, origin: Origin): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url, origin)
}

/** Serves the API on the port that the page hands over. A refused caller finds its port closed. */
export function servePorts(router: App['router'], origin: Origin): void {
  const handler = new RPCHandler(router)
  ipcMain.on(connectChannel, (event) => {
    const [port, ...others] = event.ports
    if (!port || others.length > 0 || !isTrusted(event, origin)) {
      for (const each of event.ports) each.close()
      return
    }
    handler.upgrade(port)
    port.start()
  })
}

import { once } from 'node:events'
import { createServer } from 'node:net'
import { type BrowserSession, openBrowser } from './browser.ts'

/** Where Chromium itself calls home (updates, accounts, its guesses about forms): the browser's doing, not the page's. */
const itsMaker = /^(CONNECT |\w+ https?:\/\/)([a-z0-9-]+\.)*(google|googleapis|gstatic)\.com[:/]/

export type WatchedBrowser = BrowserSession & {
  /** Every address the page has asked for, answered or not. */
  asked(): readonly string[]
  /** The first line of whatever was sent beyond this computer, page or not; the browser's own maker apart. */
  sentOutside(): readonly string[]
  /** Dialogs, new windows, downloads and workers: what only a script, or a click, opens. */
  opened(): readonly string[]
}

/**
 * A browser whose every connection is known. What is not for this computer goes to a listener of ours
 * that answers nothing: so what the page's own log cannot show (a name looked up in advance, an icon) is seen too.
 */
export async function openWatchedBrowser(): Promise<WatchedBrowser> {
  const sentOutside: string[] = []
  const listener = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (chunk) => {
      const [line = ''] = chunk.toString('latin1').split('\r\n')
      if (!itsMaker.test(line)) sentOutside.push(line)
      socket.destroy()
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  // The browser never hands this computer's own addresses to a proxy.
  const session = await openBrowser([`--proxy-server=http://127.0.0.1:${port}`])
  const asked: string[] = []
  const opened: string[] = []
  const { page } = session
  const context = page.context()
  context.on('request', (request) => asked.push(request.url()))
  context.on('page', (other) => opened.push(`window ${other.url()}`))
  context.on('dialog', (dialog) => {
    opened.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('websocket', (socket) => asked.push(socket.url()))
  page.on('worker', (worker) => opened.push(`worker ${worker.url()}`))
  page.on('download', (download) => opened.push(`download ${download.url()}`))
  page.on('crash', () => opened.push('crash'))
  return {
    ...session,
    asked: () => asked,
    sentOutside: () => sentOutside,
    opened: () => opened,
    async close() {
      await session.close()
      listener.close()
    },
  }
}

/** Those of these addresses that are not of the host itself, nor made by the page in memory. */
export function notOf(host: string, addresses: readonly string[]): readonly string[] {
  const { origin } = new URL(host)
  return addresses.filter(
    (address) => new URL(address).origin !== origin && !/^(data|blob):/.test(address),
  )
}

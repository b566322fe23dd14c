import type { Session } from 'electron'
import { isOurs, type Origin } from './origin.ts'

/** What a page may load: our own origin, and what it made itself in memory. */
export function isLoadable(address: string, origin: Origin, inDevelopment: boolean): boolean {
  if (isOurs(address, origin) || /^(blob|data):/.test(address)) return true
  // Vite's reload channel and the developer tools, never in a package.
  return (
    inDevelopment && (/^devtools:/.test(address) || isOurs(address.replace(/^ws/, 'http'), origin))
  )
}

let refused = 0
/** How many requests ended here since the program started. */
export function refusedConnections(): number {
  return refused
}

/** The app opens no connection of its own, and neither does its page: every other request ends here. */
export function limitNetwork(session: Session, origin: Origin, inDevelopment: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isLoadable(details.url, origin, inDevelopment)
    if (cancel) refused += 1
    answer({ cancel })
  })
}

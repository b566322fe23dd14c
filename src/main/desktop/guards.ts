import { app, type WebContents } from 'electron'
import { isOurs, type Origin } from './origin.ts'

/**
 * Every page that will ever exist in this process: it stays where it is, opens no window, embeds no other page.
 * A link that asks for a new window is handed to `openLink`, which asks the person.
 */
export function guardContents(origin: Origin, openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, origin, openLink))
}

function guard(contents: WebContents, origin: Origin, openLink: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url, origin)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url, origin)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}

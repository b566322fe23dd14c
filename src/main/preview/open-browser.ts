import { spawn } from 'node:child_process'

/** Opens an address in the person's own browser. A machine without one is not an error: the address is printed. */
export function openBrowser(url: string): void {
  const [command, args] = openerFor(process.platform, url)
  const child = spawn(command, [...args], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

export function openerFor(
  platform: NodeJS.Platform,
  url: string,
): readonly [string, readonly string[]] {
  switch (platform) {
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', url]]
    case 'darwin':
      return ['open', [url]]
    default:
      return ['xdg-open', [url]]
  }
}

/** The private scheme and the one host on it. */
export const scheme = 'app'
export const appOrigin = `${scheme}://sang-froid`

/** Where the page comes from: the private scheme, or Vite's server while developing. */
export type Origin = {
  /** Address of the page. */
  readonly url: string
  /** Exactly this scheme, host and port. */
  readonly base: string
}

/** @param devServer what electron-vite gives in development (`ELECTRON_RENDERER_URL`); never set in a package */
export function originOf(devServer: string | undefined): Origin {
  if (devServer === undefined) return { url: `${appOrigin}/index.html`, base: appOrigin }
  return { url: devServer, base: new URL(devServer).origin }
}

/** Whether an address is ours. A private scheme has no `origin` in the URL standard: scheme and host are compared. */
export function isOurs(address: string, origin: Origin): boolean {
  const url = parse(address)
  if (url?.username !== '' || url.password !== '') return false
  return `${url.protocol}//${url.host}` === origin.base
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

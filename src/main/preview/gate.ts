import type { IncomingHttpHeaders } from 'node:http'

/** Largest body of a call: a piece of evidence of 25 MB, and its wrapping. */
export const maxBodyBytes = 30 * 1024 * 1024

export type Refused = { readonly status: number; readonly text: string }

type Request = {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** Names and values as they came: Node keeps the first of two hosts and forgets the other. */
  readonly rawHeaders: readonly string[]
}

/**
 * What is refused before anything is looked at: another site's page talking to our port
 * (DNS rebinding shows in `Host`, a foreign page in `Origin` or `Sec-Fetch-Site`), other methods, bodies too long.
 */
export function refuse(
  { method, headers, rawHeaders }: Request,
  port: number,
): Refused | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const named = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  if (named.length !== 1 || headers.host === undefined || !hosts.includes(headers.host)) {
    return { status: 403, text: 'Wrong host' }
  }
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return { status: 403, text: 'Wrong origin' }
  }
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return { status: 403, text: 'Wrong site' }
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, text: 'Wrong method' }
  if (Number(headers['content-length'] ?? 0) > maxBodyBytes) {
    return { status: 413, text: 'Body too long' }
  }
  return undefined
}

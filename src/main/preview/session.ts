import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to the host: the page that was opened with the printed address, and its reloads. */
export type Session = {
  /** For the printed address. Works once. */
  readonly token: string
  /** Swaps the token for the cookie to set, or undefined when it is wrong or was used. */
  redeem(token: string): string | undefined
  /** Whether a request's `Cookie` header carries the session. */
  owns(cookieHeader: string | undefined): boolean
}

/** @param name the cookie's name; it carries the port, so that two hosts on one machine do not mix. */
export function createSession(name: string): Session {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  let spent = false
  return {
    token,
    redeem(given) {
      if (spent || !same(given, token)) return undefined
      spent = true
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    owns(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim())
      return cookies.some(
        (cookie) => cookie.startsWith(`${name}=`) && same(cookie.slice(name.length + 1), secret),
      )
    },
  }
}

/** Takes as long whatever the difference, so that nothing is learnt by timing. */
function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

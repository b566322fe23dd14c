import { describe, expect, it } from 'vitest'
import { createSession } from './session.ts'

const cookieOf = (header: string | undefined) => (header ?? '').split(';')[0] ?? ''

describe('a session', () => {
  it('swaps its token for a cookie that scripts cannot read and other sites cannot send', () => {
    const session = createSession('sf_1')
    const header = session.redeem(session.token)
    expect(header).toMatch(/^sf_1=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(header).not.toContain(session.token)
    expect(session.owns(`other=1; ${cookieOf(header)}`)).toBe(true)
  })

  it('takes its token once', () => {
    const session = createSession('sf_1')
    session.redeem(session.token)
    expect(session.redeem(session.token)).toBeUndefined()
  })

  it('takes no other token, and a wrong one does not spend the right one', () => {
    const session = createSession('sf_1')
    expect(session.redeem('wrong')).toBeUndefined()
    expect(session.redeem('')).toBeUndefined()
    expect(session.redeem(session.token)).toBeDefined()
  })

  it.each([undefined, '', 'sf_1=', 'sf_1=wrong', 'sf_2=x'])(
    'does not know the cookie %s',
    (cookie) => {
      expect(createSession('sf_1').owns(cookie)).toBe(false)
    },
  )
})

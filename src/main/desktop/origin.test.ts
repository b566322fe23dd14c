import { describe, expect, it } from 'vitest'
import { appOrigin, isOurs, originOf } from './origin.ts'

const origin = originOf(undefined)

describe('isOurs', () => {
  it('takes the pages of the private scheme', () => {
    expect(isOurs(`${appOrigin}/index.html#/incidents`, origin)).toBe(true)
  })

  it.each([
    'app://sang-froid.example/index.html',
    'app://other/index.html',
    'app://user:pass@sang-froid/index.html',
    'app://sang-froid:81/index.html',
    'https://sang-froid/index.html',
    'https://example.fr/?app://sang-froid',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(isOurs(address, origin)).toBe(false)
  })

  it('takes the development server only when there is one, and only that one', () => {
    const dev = originOf('http://localhost:5173/')
    expect(isOurs('http://localhost:5173/src/main.tsx', dev)).toBe(true)
    expect(isOurs('http://localhost:5174/', dev)).toBe(false)
    expect(isOurs('http://localhost:5173/', origin)).toBe(false)
  })
})

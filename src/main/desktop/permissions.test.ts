import { describe, expect, it } from 'vitest'
import { isLoadable } from './network.ts'
import { originOf } from './origin.ts'
import { isGranted } from './permissions.ts'

const origin = originOf(undefined)
const page = 'app://sang-froid/index.html'

describe('permissions', () => {
  it('lets our page copy a text', () => {
    expect(isGranted('clipboard-sanitized-write', page, origin)).toBe(true)
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
    'constructor',
  ])('refuses %s', (permission) => {
    expect(isGranted(permission, page, origin)).toBe(false)
  })

  it('refuses every other page', () => {
    expect(isGranted('clipboard-sanitized-write', 'https://example.fr/', origin)).toBe(false)
  })
})

describe('the network', () => {
  it.each([page, 'app://sang-froid/rpc', 'blob:app://sang-froid/1', 'data:image/png;base64,AA=='])(
    'lets the page load %s',
    (address) => {
      expect(isLoadable(address, origin, false)).toBe(true)
    },
  )

  it.each([
    'https://example.fr/',
    'http://127.0.0.1:80/',
    'ws://localhost/',
    'file:///etc/passwd',
    'devtools://x',
    'ftp://x/',
    'wss://canary.example/',
    'https://sang-froid/favicon.ico',
    'app://canary.example/favicon.ico',
    'app://sang-froid.canary.example/',
    'app://sang-froid:80/',
    'app://sang-froid@canary.example/',
    'http://sang-froid/',
    'filesystem:app://sang-froid/x',
    'chrome://settings',
    'view-source:app://sang-froid/',
    '//canary.example/',
    '',
  ])('lets nothing reach %s', (address) => {
    expect(isLoadable(address, origin, false)).toBe(false)
  })

  it('reaches Vite’s server while developing only', () => {
    const dev = originOf('http://localhost:5173')
    expect(isLoadable('ws://localhost:5173/', dev, true)).toBe(true)
    expect(isLoadable('ws://localhost:5173/', dev, false)).toBe(false)
    expect(isLoadable('https://example.fr/', dev, true)).toBe(false)
  })
})

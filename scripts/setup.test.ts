import { describe, expect, it } from 'vitest'
import { isInstalled, nodeFits } from './setup.mjs'

const range = '^20.19.0 || >=22.12.0'

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.1', '22.12.0', '22.12.1', '23.0.0', '26.1.0', '24.0.0-rc.1'])(
    'may be %s',
    (version) => {
      expect(nodeFits(version, range)).toBe(true)
    },
  )

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.9', '22.0.0'])('may not be %s', (version) => {
    expect(nodeFits(version, range)).toBe(false)
  })
})

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const forWindows = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const lockOf = (packages: Readonly<Record<string, unknown>>) => JSON.stringify({ packages })
const lock = lockOf({
  '': { name: 'sang-froid' },
  'node_modules/zod': zod,
  'node_modules/for-windows': forWindows,
})

describe('what npm has installed', () => {
  it('is right with or without what is for other systems', () => {
    expect(isInstalled(lock, lockOf({ 'node_modules/zod': zod }))).toBe(true)
    const all = { 'node_modules/zod': zod, 'node_modules/for-windows': forWindows }
    expect(isInstalled(lock, lockOf(all))).toBe(true)
  })

  it.each([
    ['nothing', undefined],
    ['a record cut short', '{"packages":{"node_mod'],
    ['a package missing', lockOf({ 'node_modules/for-windows': forWindows })],
    ['another version', lockOf({ 'node_modules/zod': { ...zod, version: '4.6.6' } })],
    ['other bytes', lockOf({ 'node_modules/zod': { ...zod, integrity: 'sha512-c' } })],
    ['a package too many', lockOf({ 'node_modules/zod': zod, 'node_modules/left-over': zod })],
  ])('is wrong with %s', (_case, record) => {
    expect(isInstalled(lock, record)).toBe(false)
  })
})

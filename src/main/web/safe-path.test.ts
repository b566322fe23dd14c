import { resolve, sep } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathInside } from './safe-path.ts'

const root = resolve('/srv/page')

it('finds what is inside', () => {
  expect(pathInside(root, '/assets/a%20b.js')).toBe(resolve(root, 'assets/a b.js'))
})

it.each([
  '/',
  '',
  '/..',
  '/../page-of-another',
  '/%2e%2e',
  '/a/../..',
  '/\0',
  '/a\\..\\..',
  '/c:/x',
  '/%',
])('finds nothing at %j', (path) => {
  expect(pathInside(root, path)).toBeUndefined()
})

it('never leaves the folder, whatever is written', () => {
  const piece = fc.constantFrom('..', '.', '/', '%2e', '%2f', '%5c', '\\', 'a', '%00', '%252e', ':')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = pathInside(root, `/${pieces.join('')}`)
      expect(found === undefined || found.startsWith(root + sep)).toBe(true)
    }),
  )
})

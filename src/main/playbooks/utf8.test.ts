import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstBadByte } from './utf8.ts'

describe('firstBadByte', () => {
  it('accepts every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(firstBadByte(new TextEncoder().encode(text))).toBeUndefined()
      }),
    )
  })

  it.each([
    ['latin-1 é', [0x61, 0xe9, 0x62], 1],
    ['a cut sequence', [0x61, 0xc3], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['an overlong three bytes', [0x41, 0xe0, 0x80, 0x80], 1],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 0],
    ['past the last character', [0x41, 0x42, 0xf4, 0x90, 0x80, 0x80], 2],
    ['a lone continuation', [0x80], 0],
  ])('finds %s', (_, bytes, at) => {
    expect(firstBadByte(new Uint8Array(bytes))).toBe(at)
  })

  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
        const bad = firstBadByte(bytes)
        if (bad === undefined) expect(() => fatal.decode(bytes)).not.toThrow()
        else {
          expect(() => fatal.decode(bytes)).toThrow()
          expect(() => fatal.decode(bytes.subarray(0, bad))).not.toThrow()
        }
      }),
      { numRuns: 2000 },
    )
  })
})

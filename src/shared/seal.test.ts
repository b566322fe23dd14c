import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sealCode } from './seal.ts'

const hash = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''))

it('spells the first 80 bits in letters that cannot be mistaken', () => {
  expect(sealCode('0'.repeat(64))).toBe('0000-0000-0000-0000')
  expect(sealCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  expect(sealCode(`08${'0'.repeat(62)}`)).toBe('1000-0000-0000-0000')
  fc.assert(
    fc.property(hash, (each) =>
      /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(sealCode(each)),
    ),
  )
})

it('differs as soon as one of those bits does', () => {
  fc.assert(
    fc.property(hash, fc.integer({ min: 0, max: 19 }), (each, place) => {
      const digit = (Number.parseInt(each.charAt(place), 16) ^ 1).toString(16)
      return sealCode(each.slice(0, place) + digit + each.slice(place + 1)) !== sealCode(each)
    }),
  )
})

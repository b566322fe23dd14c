import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuration, writeDuration } from './duration.ts'

describe('durations', () => {
  it.each([
    ['10m', 10],
    ['1h', 60],
    ['7d', 10_080],
    ['0m', 0],
  ])('reads %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes)
  })

  it.each(['', '10', '10 m', '10min', '-1h', '1.5h', '1j', 'h', '999999d', '1e3m'])(
    'refuses %s',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), (minutes) => {
        expect(parseDuration(writeDuration(minutes))).toBe(minutes)
      }),
    )
    expect([90, 120, 1440, 0].map(writeDuration)).toEqual(['90m', '2h', '1d', '0m'])
  })
})

import { expect, it } from 'vitest'
import { isStale } from './stale.ts'

it.each([
  ['', true],
  ['2026-11-23', false],
  ['2026-05-27', false],
  ['2026-05-26', true],
])(
  'a number checked on « %s » is to be checked again on 23 November 2026: %s',
  (checked, stale) => {
    expect(isStale(checked, '2026-11-23')).toBe(stale)
  },
)

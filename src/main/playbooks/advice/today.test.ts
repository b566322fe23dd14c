import { expect, it } from 'vitest'
import { localDay } from './today.ts'

it('a day is written as authors write it, where they are', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(localDay(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23')
})

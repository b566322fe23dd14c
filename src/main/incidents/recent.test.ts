import { expect, it } from 'vitest'
import { recent } from './recent.ts'

it('forgets what was used longest ago', () => {
  const kept = recent<number>(2)
  kept.set('a', 1)
  kept.set('b', 2)
  expect(kept.get('a')).toBe(1)
  kept.set('c', 3)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3])
  kept.delete('a')
  expect(kept.get('a')).toBeUndefined()
})

it('never forgets what is in use, nor what was just put', () => {
  const kept = recent<number>(1, (key) => key === 'busy')
  kept.set('busy', 1)
  kept.set('a', 2)
  kept.set('b', 3)
  expect([kept.get('busy'), kept.get('a'), kept.get('b')]).toEqual([1, undefined, 3])
  kept.clear()
  expect([kept.get('busy'), kept.get('b')]).toEqual([1, undefined])
})

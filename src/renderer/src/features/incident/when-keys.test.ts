import { expect, it } from 'vitest'
import { now } from './when.ts'
import { furtherBack } from './when-keys.ts'

it('goes back step by step, to another time, then to now', () => {
  const present = new Date(2026, 10, 22, 21, 44)
  const seen = [now]
  for (let press = 0; press < 5; press += 1) {
    seen.push(furtherBack(seen.at(-1) ?? now, present))
  }
  expect(seen).toEqual([
    { kind: 'now' },
    { kind: 'minus', minutes: 5 },
    { kind: 'minus', minutes: 15 },
    { kind: 'minus', minutes: 30 },
    { kind: 'at', day: '2026-11-22', time: '21:44' },
    { kind: 'now' },
  ])
})

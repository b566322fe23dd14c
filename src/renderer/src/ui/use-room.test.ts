import { expect, it } from 'vitest'
import { roomFor } from './use-room.ts'

it.each([
  [1200, 17, 'wide'],
  [794, 17, 'medium'],
  [730, 17, 'narrow'],
  // The same window, projected: larger letters leave less room.
  [1200, 24, 'medium'],
] as const)('%i px at %i px a letter is %s', (width, font, room) => {
  expect(roomFor(width, font)).toBe(room)
})

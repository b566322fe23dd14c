import { describe, expect, it } from 'vitest'
import { concerns } from './communes.ts'

describe('a threshold of inhabitants', () => {
  it('counts from its first inhabitant on', () => {
    expect(concerns({ from: 3500 }, 3499)).toBe(false)
    expect(concerns({ from: 3500 }, 3500)).toBe(true)
    expect(concerns({ below: 3500 }, 3500)).toBe(false)
    expect(concerns({ from: 1000, below: 3500 }, 2000)).toBe(true)
    expect(concerns({}, 0)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('editDistance', () => {
  it.each([
    ['facebook', 'facebook', 0],
    ['facebok', 'facebook', 1],
    ['facebbook', 'facebook', 1],
    ['facebood', 'facebook', 1],
    ['faecbook', 'facebook', 1],
    ['fecebok', 'facebook', 2],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
    expect(editDistance(b, a, 2)).toBe(distance)
  })

  it('does not count beyond its limit', () => {
    expect(editDistance('maire', 'facebook', 2)).toBe(3)
    expect(editDistance('abcd', 'wxyz', 2)).toBe(3)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { letterSetOf, mayBeWithin } from './letter-set.ts'

const near = (a: string, b: string, errors: number) =>
  mayBeWithin(letterSetOf(a), letterSetOf(b), errors)

describe('mayBeWithin', () => {
  it('sets aside what is made of other letters', () => {
    expect(near('maire', 'facebook', 2)).toBe(false)
    expect(near('innondation', 'inondation', 1)).toBe(true)
    expect(near('mriae', 'maire', 0)).toBe(true)
  })

  it('never sets aside a word that is near enough', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeèz19-'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, errors) => {
        if (editDistance(a, b, errors) <= errors) expect(near(a, b, errors)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

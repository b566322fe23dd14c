import { describe, expect, it } from 'vitest'
import { wayTo } from './way-to.ts'

const near = { top: 300, height: 80, isHeading: false, seen: 600, isCalm: false }

describe('a place in a page', () => {
  it('is shown with what surrounds it, gently', () => {
    expect(wayTo(near)).toEqual({ block: 'center', behavior: 'smooth' })
  })

  it('is shown from its top when it is a heading, or taller than the window', () => {
    expect(wayTo({ ...near, isHeading: true }).block).toBe('start')
    expect(wayTo({ ...near, height: 700 }).block).toBe('start')
  })

  it('is jumped to when it is far, above or below, or when the computer asks for calm', () => {
    expect(wayTo({ ...near, top: 1500 }).behavior).toBe('instant')
    expect(wayTo({ ...near, top: -1500 }).behavior).toBe('instant')
    expect(wayTo({ ...near, isCalm: true }).behavior).toBe('instant')
  })
})

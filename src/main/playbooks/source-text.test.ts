import { describe, expect, it } from 'vitest'
import { part, sourceText } from './source-text.ts'

const lines = ['', '> - [ ] Un mot', '>   suite', 'fin']

describe('sourceText', () => {
  const source = sourceText('[ ] Un mot\nsuite', lines, 1)

  it('finds its way back through indentation and marks', () => {
    expect(source.placeAt(0)).toEqual({ line: 2, column: 5 })
    expect(source.placeAt(4)).toEqual({ line: 2, column: 9 })
    expect(source.placeAt(11)).toEqual({ line: 3, column: 5 })
  })

  it('keeps its place when cut', () => {
    expect(part(source, 4).text).toBe('Un mot\nsuite')
    expect(part(source, 4).placeAt(0)).toEqual({ line: 2, column: 9 })
    expect(part(part(source, 4), 3, 6).placeAt(0)).toEqual({ line: 2, column: 12 })
  })

  it('points at the line when the words are not found in it', () => {
    expect(sourceText('ailleurs', lines, 3).placeAt(0)).toEqual({ line: 4, column: 1 })
  })
})

import { describe, expect, it } from 'vitest'
import { sortedWords } from './sorted-words.ts'

describe('sortedWords', () => {
  it('finds words by their beginning, also those added since', () => {
    const words = sortedWords()
    for (const word of ['maire', 'conseil', 'mairie', 'main']) words.add(word)
    expect(words.beginning('mai', 10)).toEqual(['main', 'maire', 'mairie'])
    expect(words.beginning('mai', 2)).toEqual(['main', 'maire'])
    expect(words.beginning('z', 10)).toEqual([])
    words.add('mais')
    expect(words.beginning('mai', 10)).toEqual(['main', 'maire', 'mairie', 'mais'])
  })
})

import { describe, expect, it } from 'vitest'
import { stemEnglish } from './english.ts'

describe('stemEnglish', () => {
  it.each([
    'insult insults insulted insulting',
    'reply replies replied',
    'publish publishes published publishing',
    'complaint complaints',
    'message messages',
    'stop stopped stopping stops',
    'box boxes',
    'clear clearly',
  ])('brings together: %s', (words) => {
    expect(new Set(words.split(' ').map(stemEnglish)).size).toBe(1)
  })

  it.each(['this', 'press', 'sing', 'red', '17', 'news', 'status'])('does not empty %s', (word) => {
    expect(stemEnglish(word).length).toBeGreaterThanOrEqual(2)
  })
})

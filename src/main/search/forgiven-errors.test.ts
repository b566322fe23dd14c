import { describe, expect, it } from 'vitest'
import { stemmer } from '../../shared/stem.ts'
import { createVocabulary } from './vocabulary.ts'

function repaired(typed: string, known: string): string | undefined {
  const vocabulary = createVocabulary(stemmer('fr'))
  vocabulary.learn(known)
  return vocabulary.repair(typed, false)?.written
}

describe('of a word typed in seven letters', () => {
  it.each([
    ['changed', 'fonfare', 'fanfare'],
    ['swapped', 'fafnare', 'fanfare'],
    ['missing', 'trateur', 'tracteur'],
    ['too many', 'fanfarl', 'fanfar'],
  ])('one error is forgiven, a letter %s: %s for %s', (_, typed, known) => {
    expect(typed).toHaveLength(7)
    expect(repaired(typed, known)).toBe(known)
  })

  it.each([
    ['fonfire', 'fanfare'],
    ['trocter', 'tracteur'],
    ['fonfarl', 'fanfar'],
  ])('two are not: %s is not %s', (typed, known) => {
    expect(typed).toHaveLength(7)
    expect(repaired(typed, known)).toBeUndefined()
  })
})

describe('of a word typed in eight letters', () => {
  it.each([
    ['trocteuf', 'tracteur'],
    ['fonfarre', 'fanfare'],
    ['kermsses', 'kermesse'],
  ])('two errors are forgiven: %s for %s', (typed, known) => {
    expect(typed).toHaveLength(8)
    expect(repaired(typed, known)).toBe(known)
  })

  it.each([
    ['three are not', 'trocteif', 'tracteur'],
    ['two are not when one is the first letter, which people rarely miss', 'drocteur', 'tracteur'],
  ])('%s: %s is not %s', (_, typed, known) => {
    expect(typed).toHaveLength(8)
    expect(repaired(typed, known)).toBeUndefined()
  })
})

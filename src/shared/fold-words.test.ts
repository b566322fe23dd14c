import { describe, expect, it } from 'vitest'
import { foldWords } from './fold-words.ts'

describe('foldWords', () => {
  it('forgets case, accents, typographic apostrophes and extra spaces', () => {
    expect(foldWords('  Droit  à l’IMAGE ')).toBe("droit a l'image")
    expect(foldWords('événement')).toBe(foldWords('EVENEMENT'))
  })
})

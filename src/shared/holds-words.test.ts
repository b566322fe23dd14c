import { describe, expect, it } from 'vitest'
import { holdsWords, waysToSay } from './holds-words.ts'

describe('a text', () => {
  const text = '« Allez-vous porter plainte ? » L’adjoint prend conseil.'

  it('holds words whatever their endings, accents and case, in any order', () => {
    expect(holdsWords(text, 'PLAINTES portées', 'fr')).toBe(true)
    expect(holdsWords(text, 'portez plainte', 'fr')).toBe(true)
    expect(holdsWords(text, 'adjoint', 'fr')).toBe(true)
    expect(holdsWords('We are filing complaints', 'complaint filed', 'en')).toBe(true)
  })

  it('holds a word that is only begun, not one that is inside another', () => {
    expect(holdsWords(text, 'pla', 'fr')).toBe(true)
    expect(holdsWords(text, 'lainte', 'fr')).toBe(false)
  })

  it('is asked for grammar only when nothing else was typed', () => {
    expect(holdsWords(text, 'est-ce que vous portez plainte', 'fr')).toBe(true)
    expect(holdsWords(text, 'est-ce que', 'fr')).toBe(false)
    expect(holdsWords(text, ' ? ', 'fr')).toBe(true)
  })

  it('lacks what it lacks', () => {
    expect(holdsWords(text, 'plainte retirée', 'fr')).toBe(false)
  })
})

it('what was typed is also said as the pack says it', () => {
  const groups = [
    ['procès-verbal', 'pv'],
    ['rumeur', 'bruit'],
  ]
  expect(waysToSay('PV', groups)).toEqual(['PV', 'procès-verbal', 'pv'])
  expect(waysToSay('autre', groups)).toEqual(['autre'])
})

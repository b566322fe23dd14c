import { describe, expect, it } from 'vitest'
import { followingSignature, ofCommune } from './signature.ts'

it.each([
  ['Saint-Aubin', 'de Saint-Aubin'],
  ['Amiens', 'd’Amiens'],
  ['Étretat', 'd’Étretat'],
  ['Le Havre', 'du Havre'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne'],
  ['La Rochelle', 'de La Rochelle'],
  ['Lens', 'de Lens'],
])('the mayor of %s is « maire %s »', (commune, expected) => {
  expect(ofCommune(commune)).toBe(expected)
})

describe('the signature proposed', () => {
  const propose = ({ mayor, commune }: { readonly mayor: string; readonly commune: string }) =>
    `${mayor}, maire ${ofCommune(commune)}`
  const blank = { mayor: '', commune: 'Lens', signature: '' }
  const named = { ...blank, mayor: 'Camille Martin' }

  it('comes once both names are known, and follows them', () => {
    expect(followingSignature(blank, named, propose)).toBe('Camille Martin, maire de Lens')
    const signed = { ...named, signature: 'Camille Martin, maire de Lens' }
    const moved = { ...signed, commune: 'Amiens' }
    expect(followingSignature(signed, moved, propose)).toBe('Camille Martin, maire d’Amiens')
  })

  it('never replaces what somebody wrote, nor what is being written', () => {
    const signed = { ...named, signature: 'La mairie' }
    expect(followingSignature(signed, { ...signed, commune: 'Amiens' }, propose)).toBeUndefined()
    expect(followingSignature(named, { ...named, signature: 'L' }, propose)).toBeUndefined()
    expect(followingSignature(signed, { ...signed, signature: '' }, propose)).toBeUndefined()
  })
})

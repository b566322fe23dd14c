import { describe, expect, it } from 'vitest'
import { placeOf } from './place-of.ts'

describe('the place of the rail', () => {
  it.each([
    ['/', 'home'],
    ['/fiches', 'playbooks'],
    ['/fiches/rumeur/loi', 'playbooks'],
    ['/glossaire/pv', 'playbooks'],
    ['/reperes', 'playbooks'],
    ['/imprimer', 'playbooks'],
    ['/imprimer/rumeur', 'playbooks'],
    ['/imprimer/numeros', 'commune'],
    ['/incidents/01J/01K', 'incidents'],
    ['/commune', 'commune'],
    ['/reglages', 'settings'],
  ])('of %s is %s', (location, place) => {
    expect(placeOf(location)).toBe(place)
  })

  it('is none for the help, which has a link of its own, nor for a name that only begins alike', () => {
    expect(placeOf('/aide')).toBeUndefined()
    expect(placeOf('/fichesque')).toBeUndefined()
  })
})

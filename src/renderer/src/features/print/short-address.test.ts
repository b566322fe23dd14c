import { describe, expect, it } from 'vitest'
import { shortAddress } from './short-address.ts'

describe('an address on paper', () => {
  it('is what one would type', () => {
    expect(shortAddress('https://www.17cyber.gouv.fr/')).toBe('17cyber.gouv.fr')
    expect(shortAddress('mailto:contact@cnil.fr')).toBe('contact@cnil.fr')
    expect(shortAddress('https://www.amf.asso.fr/page')).toBe('amf.asso.fr/page')
  })

  it('is only the site when nobody would type it whole', () => {
    expect(shortAddress(`https://www.legifrance.gouv.fr/codes/${'x'.repeat(60)}`)).toBe(
      'legifrance.gouv.fr',
    )
  })
})

import { expect, it } from 'vitest'
import { StartError } from '../start-error.ts'
import { cannotStart, localeOfSystem, stopped } from './end-words.ts'

it('says what a person can mend in their language, and names the folder', () => {
  const error = new StartError({ code: 'no-parent', folder: '/cle/donnees', parent: '/cle' })
  expect(cannotStart(error, 'fr')).toContain('Le dossier /cle n’existe pas.')
  expect(cannotStart(error, 'en')).toContain('The folder /cle does not exist.')
})

it('says of any other error what is safe and what to do, before its own words', () => {
  expect(cannotStart(new Error('EFAULT'), 'fr')).toMatch(/pas été touchées.*Relancez.*EFAULT/s)
  expect(stopped(new Error('EFAULT'), 'fr')).toMatch(/sur le disque.*Relancez.*EFAULT/s)
  expect(stopped(new Error('EFAULT'), 'en')).toMatch(/on the disk.*Start.*EFAULT/s)
})

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de-CH', 'fr'],
  ['', 'fr'],
])('speaks to a system in « %s » in %s', (language, locale) => {
  expect(localeOfSystem(language)).toBe(locale)
})

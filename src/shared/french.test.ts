import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemFrench } from './french.ts'

describe('stemFrench', () => {
  it.each([
    'insulte insulter insultes insultee insultees insultait insultaient insultez insultant insultante',
    'habitant habitants habitante habitantes',
    'commentaire commentaires',
    'publier publie publiee publiees publiez publication publications',
    'moderer modere moderation moderateur moderatrice',
    'journal journaux',
    'reseau reseaux',
    'maire maires',
    'mairie mairies',
    'repondre repond repondu repondez',
    'injurieux injurieuse injurieuses',
    'appeler appelle appelles appelez',
    'adresse adresser adresses',
    'avertir avertissement avertit avertissez',
    'manifeste manifestement manifester',
    'question questions',
    'evenement evenements',
    'notifier notification notifiee',
    'agressif agressive agressives',
    'menace menacer menaces',
    'elu elus',
    'supprimer supprime supprimera supprimees',
  ])('brings together: %s', (words) => {
    expect(new Set(words.split(' ').map(stemFrench)).size).toBe(1)
  })

  it.each([
    ['maire', 'mairie'],
    ['presse', 'pression'],
    ['conseil', 'consigne'],
    ['agent', 'agence'],
    ['insulte', 'insuline'],
    ['poste', 'postal'],
  ])('keeps apart: %s, %s', (a, b) => {
    expect(stemFrench(a)).not.toBe(stemFrench(b))
  })

  it('leaves short words and numbers alone', () => {
    expect(['17', 'feu', 'sms', '2026', 'l2121'].map(stemFrench)).toEqual([
      '17',
      'feu',
      'sms',
      '2026',
      'l2121',
    ])
  })

  it('never leaves nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        expect(stemFrench(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 2))
      }),
      { numRuns: 2000 },
    )
  })
})

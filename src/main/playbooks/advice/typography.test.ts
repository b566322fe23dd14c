import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipsIn, slipsInEnglish } from './typography.ts'
import { opaque } from './visible-text.ts'

const slips = (text: string) => slipsIn(text).map(({ code, at }) => `${code} ${at}`)
const instead = (text: string) =>
  slipsIn(text).map((slip) => ('instead' in slip ? slip.instead : ''))

describe('French typography', () => {
  it.each([
    ["l'heure", 'type-apostrophe 0'],
    ["d'{{ x }}".replace('{{ x }}', opaque), 'type-apostrophe 0'],
    ['Il dit "non" ici', 'type-quotes 7'],
    ['Voici : rien', 'type-space-before 6'],
    ['Vraiment?', 'type-space-before 8'],
    ['Non !', 'type-space-before 4'],
    [`${opaque}:`, 'type-space-before 1'],
    ['«\u00a0oui »', 'type-space-before 6'],
    ['« oui\u00a0»', 'type-space-after 0'],
    ['«oui\u00a0»', 'type-space-after 0'],
    ['3 500 habitants', 'type-space-inside 0'],
    ['3500 habitants', 'type-space-inside 0'],
    ['à 18 h', 'type-space-inside 2'],
    ['à 18h30', 'type-space-inside 2'],
    ['50%', 'type-space-inside 0'],
    ['20 €', 'type-space-inside 0'],
    ['n° 12', 'type-space-inside 0'],
    ['art. L52-1', 'type-space-inside 0'],
    ['l’Etat', 'type-capital 2'],
    ['A la mairie', 'type-capital 0'],
    ['Non. A partir de lundi', 'type-capital 5'],
    ['Ca suffit', 'type-capital 0'],
    ['Attendez...', 'type-ellipsis 8'],
  ])('finds what is wrong in %s', (text, slip) => {
    expect(slips(text)).toContain(slip)
  })

  it.each([
    'L’heure\u00a0: «\u00a0oui\u00a0», 18\u00a0h 30, 50\u00a0%, 3\u00a0500\u00a0€, n°\u00a012\u00a0!',
    'Le 17 ou le 01 80 52 33 84, en 2026',
    'De 10:30 à 11:00',
    'Une espace fine\u202f: bien aussi\u202f?',
    'Quoi\u00a0?!',
    `Voir ${opaque}, ${opaque}.`,
    'A-t-il voté\u00a0? Alarme élu. État et À la mairie.',
    'Elle écrit. En effet. Avis.',
    'Un an, 3 heures, 20 personnes',
    'Attendez…',
    'Voté le 3 mars 2025\u00a0: 12 pour',
    '',
  ])('leaves %s alone', (text) => {
    expect(slips(text)).toEqual([])
  })

  it.each([
    ["It's late", ['type-apostrophe 0']],
    ['Say "no"', ['english-quotes 4', 'english-quotes 7']],
    ['Wait...', ['type-ellipsis 4']],
    ['Really ?', ['english-space 6']],
    ['One\u00a0: two', ['english-space 3']],
    ['It’s “late”: 18:30, 50%, £20. Really? Art. 13; A to B', []],
  ])('is another in English: %s', (text, expected) => {
    expect(slipsInEnglish(text).map(({ code, at }) => `${code} ${at}`)).toEqual(expected)
  })

  it('shows what to write', () => {
    expect(instead("l'eau")).toEqual(['l’eau'])
    expect(instead('18h')).toEqual(['18\u00a0h'])
    expect(instead('3500 habitants')).toEqual(['3\u00a0500'])
    expect(instead('art. 13')).toEqual(['art.\u00a013'])
    expect(instead('n°12')).toEqual(['n°\u00a012'])
    expect(instead('Ecole')).toEqual(['École'])
  })

  it('never throws, and stays inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...':;?!»«\'"% €', '\u00a0', '18 h', '3 500', 'n°', 'A la ', 'Etat', opaque),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        for (const { at } of slipsIn(text)) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThan(text.length)
        }
      }),
    )
  })
})

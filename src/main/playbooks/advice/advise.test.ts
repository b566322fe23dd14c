import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, head, parse } from '../fixtures.ts'
import { adviseOn, type Desk } from './advise.ts'
import { pageOf } from './page.support.ts'
import { readPage } from './page.ts'

const desk: Desk = { pack: null, today: '2030-01-01' }
const all: Desk = {
  ...desk,
  limits: {
    beforeFirstStep: { words: 5, reason: { fr: 'r', en: 'r' } },
    channels: { sms: { advised: { characters: 5 }, reason: { fr: 'r', en: 'r' } } },
  },
  spelling: {
    dictionary: { testSpelling: () => false, getSpellingSuggestions: () => [] },
    isOwn: () => false,
  },
}

describe('what an editor says of a page', () => {
  it('leaves out what there is nothing at hand for', () => {
    const codes = adviseOn(pageOf("L'eau afin de boire."), desk).map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['card-missing', 'review-old', 'vague', 'type-apostrophe']),
    )
    expect(codes.filter((code) => /^(spelling|queries|template-c)/.test(code))).toEqual([])
  })

  it('is never told outside the file, whatever the page', () => {
    const line = fc.constantFrom(
      '',
      '## Dix minutes {#dix-minutes within=10m}',
      '- [ ] Faire [cela](#x) "ici" !',
      "  - L'article 65 : afin de {{ repere.x }}",
      '\t- tab {#a}',
      '> [!WARNING]',
      '> Etat ?',
      'paresseux **gras** `code` « mot »',
      '| A | B |',
      '|---|---|',
      '| code pénal | code pénal | trop',
      '::: modele {#m channel=sms tone=sobre title="Le t"}',
      '::: communes {from=3500}',
      '   :::',
      ':::',
      '1. un\u00a0: [x](https://a.fr)',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = fileOf({
          body: `${lines.join('\n')}\n\n## Fin {#fin within=1h}\n\n- [ ] Finir {#finir}\n`,
        })
        const read = { ...parse(text), file: 'fr/exemple.md', locale: 'fr' as const }
        const page = readPage(read, text, (name) => `[${name}]`)
        const written = text.split('\n')
        for (const { line: at, column } of page ? adviseOn(page, all) : []) {
          expect(at).toBeGreaterThan(0)
          expect(at).toBeLessThanOrEqual(written.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((written[at - 1] ?? '').length + 1)
        }
      }),
    )
  })

  it('needs a page that the check could use', () => {
    const read = { ...parse('rien'), file: 'fr/exemple.md', locale: 'fr' as const }
    expect(readPage(read, `---\n${head}---\n`, (name) => name)).toBeUndefined()
  })
})

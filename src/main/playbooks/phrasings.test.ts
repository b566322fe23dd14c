import { describe, expect, it } from 'vitest'
import { parsePhrasings } from './phrasings.ts'

const parse = (text: string) => parsePhrasings(new TextEncoder().encode(text))

describe('the phrasings', () => {
  it('gives, in each language, how people put what a playbook answers', () => {
    const { phrasings, problems, names } = parse(`fr:
  rumeur:
    - "ça jase au café"
    - "on raconte n’importe quoi"
en:
  rumeur: ["tongues are wagging"]
`)
    expect(problems).toEqual([])
    expect(phrasings.fr.get('rumeur')).toEqual(['ça jase au café', 'on raconte n’importe quoi'])
    expect(phrasings.en.get('rumeur')).toEqual(['tongues are wagging'])
    expect(names).toEqual([
      { id: 'rumeur', place: { line: 2, column: 3 } },
      { id: 'rumeur', place: { line: 6, column: 3 } },
    ])
  })

  it('counts a phrasing given twice once in a playbook, and says where', () => {
    const { phrasings, problems } = parse(`fr:
  rumeur: ["ça jase", "ça jase"]
  deuil: ["ça jase"]
`)
    expect(phrasings.fr.get('rumeur')).toEqual(['ça jase'])
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['phrasing-twice', 'warning', 2],
      ['phrasing-twice', 'warning', 3],
    ])
  })

  it.each(['fr: 3', '- rumeur', 'fr: { Rumeur: [""] }', 'de: { rumeur: [x] }', '{{{'])(
    'says what is wrong in %j, and has none',
    (text) => {
      const { phrasings, problems } = parse(text)
      expect(phrasings.fr.size).toBe(0)
      expect(problems.length).toBeGreaterThan(0)
    },
  )
})

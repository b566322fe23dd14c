import { describe, expect, it } from 'vitest'
import { parseReperes, valuesIn } from './reperes.ts'

const parse = (text: string) => parseReperes(new TextEncoder().encode(text))
const fact = `confidence: verified
    sources: [{ title: "RGPD", url: "https://www.cnil.fr", checked: 2026-11-23 }]
    reviewed: 2026-11-23
    reviewEveryDays: 180
`
const head = `groups:
  - { id: delais, label: { fr: "Délais", en: "Deadlines" } }
reperes:
`
const cnil = `  - id: cnil
    group: delais
    value: { fr: "72 heures", en: "72 hours" }
    label: { fr: "Notifier", en: "Notify" }
    ${fact}`

describe('the figures of the law', () => {
  it('have words in each language', () => {
    const { reperes, problems } = parse(head + cnil)
    expect(problems).toEqual([])
    expect(valuesIn(reperes.reperes, 'fr').get('cnil')).toBe('72 heures')
    expect(valuesIn(reperes.reperes, 'en').get('cnil')).toBe('72 hours')
    expect(reperes.elections).toEqual([])
  })

  it('are told when given twice, or in a group nobody declared', () => {
    const { reperes, problems } = parse(
      head + cnil + cnil.replace('group: delais', 'group: seuils'),
    )
    expect(reperes.reperes).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['pack-name-twice', 'repere-group-unknown'])
  })

  it.each([
    head + cnil.replace('verified', 'sure'),
    head + cnil.replace('2026-11-23\n    reviewEvery', 'hier\n    reviewEvery'),
    head + cnil.replace(/sources: .*/, 'sources: []'),
    'reperes: []',
  ])('must be whole', (text) => {
    const { reperes, problems } = parse(text)
    expect(reperes.reperes).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })
})

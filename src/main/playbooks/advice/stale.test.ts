import { describe, expect, it } from 'vitest'
import { parseReperes } from '../reperes.ts'
import { pageOf, told } from './page.support.ts'
import { oldFigures, oldReview } from './stale.ts'

describe('what has not been looked at for long', () => {
  it('is a page after 180 days, at its reviewed key', () => {
    const page = pageOf('Ouverture.')
    expect(oldReview(page, '2027-05-19')).toEqual([])
    expect(told(oldReview(page, '2027-05-20'))).toEqual(['review-old 10:1'])
  })

  it('is a page said to be read again on a day to come, but for the other side of the world', () => {
    const page = pageOf('Ouverture.')
    expect(oldReview(page, '2026-11-19')).toEqual([])
    expect(oldReview(page, '2026-11-18')).toMatchObject([
      { code: 'review-future', severity: 'error', line: 10 },
    ])
  })

  it('is a source after two years, at its title', () => {
    const page = pageOf('Ouverture.')
    const old = (today: string) =>
      told(oldReview(page, today)).filter((each) => /source/.test(each))
    expect(old('2028-11-19')).toEqual([])
    expect(old('2028-11-20')).toEqual(['source-old 13:15'])
  })

  it('is a figure after its own number of days', () => {
    const { dated } = parseReperes(
      new TextEncoder().encode(`groups:
  - { id: g, label: { fr: G, en: G } }
reperes:
  - id: amende
    group: g
    value: { fr: "3 750 €", en: "3 750 €" }
    label: { fr: A, en: A }
    confidence: verified
    sources: [{ title: T, url: "https://a.fr", checked: 2026-11-23 }]
    reviewed: 2026-11-23
    reviewEveryDays: 30
`),
    )
    expect(oldFigures('reperes.yml', dated, '2026-12-23')).toEqual([])
    expect(told(oldFigures('reperes.yml', dated, '2026-12-24'))).toEqual(['repere-old 4:5'])
    expect(told(oldFigures('reperes.yml', dated, '2026-11-20'))).toEqual(['repere-future 4:5'])
    expect(told(oldFigures('reperes.yml', dated, '2029-11-23'))).toEqual([
      'repere-old 4:5',
      'source-old 4:5',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { datedFigures } from './dated-figures.ts'
import { pageOf, told } from './page.support.ts'
import { oldFigures, oldReview } from './stale.ts'

describe('what has not been looked at for long', () => {
  it('is a page after 180 days, at its reviewed key', () => {
    const page = pageOf('Ouverture.')
    expect(oldReview(page, '2027-05-19')).toEqual([])
    expect(told(oldReview(page, '2027-05-20'))).toEqual(['review-old 10:1'])
  })

  it('is a figure after its own number of days', () => {
    const figures = datedFigures(`groups:
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
`)
    expect(oldFigures('reperes.yml', figures, '2026-12-23')).toEqual([])
    expect(told(oldFigures('reperes.yml', figures, '2026-12-24'))).toEqual(['repere-old 4:5'])
  })

  it('is nothing in a file the check has refused', () => {
    expect(datedFigures('groups: 3')).toEqual([])
  })
})

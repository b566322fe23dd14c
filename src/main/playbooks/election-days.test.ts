import { describe, expect, it } from 'vitest'
import { electionDays } from './election-days.ts'

describe('the days a vote entails', () => {
  it('are those of the law, from the announced rounds', () => {
    expect(
      electionDays({ scope: 'national', dates: ['2027-04-18', '2027-05-02'], possible: [] }),
    ).toEqual({
      restraintFrom: '2026-10-01',
      restraintUntil: '2027-05-02',
      falseInformationFrom: '2027-01-01',
    })
  })

  it('reach the last round that could be when no day is set', () => {
    const possible = ['2029-06-03', '2029-06-10']
    expect(electionDays({ scope: 'legislative', dates: [], possible }).restraintUntil).toBe(
      '2029-06-17',
    )
    expect(electionDays({ scope: 'european', dates: [], possible }).restraintUntil).toBe(
      '2029-06-10',
    )
    expect(electionDays({ scope: 'national', dates: [], possible }).restraintUntil).toBe(
      '2029-06-24',
    )
  })

  it('leave false information out of local elections', () => {
    for (const scope of ['municipal', 'departmental-regional'] as const) {
      expect(electionDays({ scope, dates: [], possible: ['2028-03-05'] })).toEqual({
        restraintFrom: '2027-09-01',
        restraintUntil: '2028-03-12',
      })
    }
  })

  it('go round the turn of the year, and take one announced day for the first round', () => {
    expect(electionDays({ scope: 'legislative', dates: ['2027-01-31'], possible: [] })).toEqual({
      restraintFrom: '2026-07-01',
      restraintUntil: '2027-02-07',
      falseInformationFrom: '2026-10-01',
    })
  })
})

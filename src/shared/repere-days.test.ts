import { describe, expect, it } from 'vitest'
import { daysBetween, isOldPage, isStale, nextRestraint, restraintOn } from './repere-days.ts'

const vote = (id: string, restraintFrom: string, restraintUntil: string) => ({
  id,
  restraintFrom,
  restraintUntil,
})
const votes = [
  vote('presidentielle', '2026-10-01', '2027-05-02'),
  vote('departementales', '2027-09-01', '2028-03-26'),
  vote('europeennes', '2028-12-01', '2029-06-10'),
  vote('legislatives', '2028-12-01', '2029-06-24'),
]

describe('the restraint before a vote', () => {
  it('runs from its first day to its last', () => {
    const running = (today: string) => restraintOn(votes, today).map(({ id }) => id)
    expect(running('2026-09-30')).toEqual([])
    expect(running('2026-10-01')).toEqual(['presidentielle'])
    expect(running('2027-05-02')).toEqual(['presidentielle'])
    expect(running('2027-05-03')).toEqual([])
    expect(running('2029-01-01')).toEqual(['europeennes', 'legislatives'])
  })

  it('says what comes next', () => {
    expect(nextRestraint(votes, '2027-05-03')?.id).toBe('departementales')
    expect(nextRestraint(votes, '2030-01-01')).toBeUndefined()
  })
})

describe('the age of a page', () => {
  it('is told after 180 days', () => {
    expect(isOldPage('2026-11-23', '2027-05-22')).toBe(false)
    expect(isOldPage('2026-11-23', '2027-05-23')).toBe(true)
  })
})

describe('the age of a fact', () => {
  it('counts days across summer time', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1)
  })

  it('is too old the day after its review was due', () => {
    const fact = { reviewed: '2026-11-23', reviewEveryDays: 180 }
    expect(isStale(fact, '2027-05-22')).toBe(false)
    expect(isStale(fact, '2027-05-23')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { instantOfRemind, isTimeOfDay, nextHour } from './remind.ts'

const evening = new Date(2026, 10, 22, 21, 44, 30)

describe('when to be reminded', () => {
  it('counts minutes from now', () => {
    expect(instantOfRemind('15', evening)).toBe(new Date(evening.getTime() + 900_000).toISOString())
  })

  it('takes a time of day for the next one to come', () => {
    expect(instantOfRemind('22:00', evening)).toBe(new Date(2026, 10, 22, 22, 0).toISOString())
    expect(instantOfRemind('08:00', evening)).toBe(new Date(2026, 10, 23, 8, 0).toISOString())
  })

  it('keeps the time on the clock through a change to summer time', () => {
    const before = new Date(2026, 2, 28, 22, 0)
    const instant = new Date(instantOfRemind('08:00', before) ?? '')
    expect(instant.getHours()).toBe(8)
    expect(instant.getDate()).toBe(29)
  })

  it.each(['', '0', '-5', 'demain', '25:00', '12:60'])('is nothing for « %s »', (remind) => {
    expect(instantOfRemind(remind, evening)).toBeUndefined()
  })

  it('knows a time of day, and proposes the next full hour', () => {
    expect(isTimeOfDay('18:00')).toBe(true)
    expect(isTimeOfDay('15')).toBe(false)
    expect(nextHour(evening)).toBe('22:00')
    expect(nextHour(new Date(2026, 10, 22, 23, 5))).toBe('00:00')
  })
})

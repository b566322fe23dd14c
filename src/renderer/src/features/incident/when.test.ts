import { describe, expect, it } from 'vitest'
import { instantOf, localDayAndTime, whenFault } from './when.ts'

const present = new Date('2026-11-22T21:44:30.000Z')

describe('instantOf', () => {
  it('leaves "now" to the store', () => {
    expect(instantOf({ kind: 'now' }, present)).toBeUndefined()
  })

  it('goes back by minutes', () => {
    expect(instantOf({ kind: 'minus', minutes: 30 }, present)).toBe('2026-11-22T21:14:30.000Z')
  })

  it('takes a local day and time', () => {
    const { day, time } = localDayAndTime(present)
    expect(instantOf({ kind: 'at', day, time }, present)).toBe('2026-11-22T21:44:00.000Z')
  })

  it('takes a field half filled for now', () => {
    expect(instantOf({ kind: 'at', day: '', time: '21:44' }, present)).toBeUndefined()
  })
})

describe('a time that cannot be that of a fact', () => {
  const present = new Date(2026, 10, 23, 0, 10)

  it('is told, never taken for now', () => {
    expect(whenFault({ kind: 'at', day: '2026-11-23', time: '' }, present)).toBe('timeMissing')
    expect(whenFault({ kind: 'at', day: '', time: '21:44' }, present)).toBe('timeMissing')
    expect(whenFault({ kind: 'at', day: '2026-11-23', time: '23:50' }, present)).toBe('timeFuture')
  })

  it('is none of the others', () => {
    expect(whenFault({ kind: 'at', day: '2026-11-22', time: '23:50' }, present)).toBeUndefined()
    expect(whenFault({ kind: 'now' }, present)).toBeUndefined()
    expect(whenFault({ kind: 'minus', minutes: 5 }, present)).toBeUndefined()
  })
})

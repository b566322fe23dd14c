import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '../i18n/index.ts'
import { clockTime, duration, elapsed, plainDay, timeFrame } from './times.ts'

let t: TFunction

/** Times are written with non-breaking spaces: compared here as they read. */
const read = (text: string) => text.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  await startI18n('fr')
  t = i18next.t
})

describe('times in French', () => {
  it.each([
    [47, '0 h 47'],
    [125, '2 h 05'],
    [60 * 76, '3 j 4 h'],
  ])('%i minutes since the opening read %s', (minutes, text) => {
    const now = new Date('2026-11-22T21:44:00Z')
    const from = new Date(now.getTime() - minutes * 60_000).toISOString()
    expect(read(elapsed(from, now, t))).toBe(text)
  })

  it('never counts backwards when the clock was set back', () => {
    expect(read(elapsed('2026-11-22T22:00:00Z', new Date('2026-11-22T21:00:00Z'), t))).toBe(
      '0 h 00',
    )
  })

  it.each([
    [10, 'dans les 10 minutes'],
    [60, 'dans l’heure'],
    [240, 'dans les 4 heures'],
    [1440, 'dans la journée'],
    [10_080, 'dans les 7 jours'],
  ])('a frame of %i minutes reads %s', (minutes, text) => {
    expect(read(timeFrame(minutes, t))).toBe(text)
  })

  it.each([
    [15, '15 min'],
    [60, '1 h'],
    [90, '1 h 30'],
    [43_200, '30 j'],
    [4_000, '2 j 18 h'],
  ])('a duration of %i minutes reads %s', (minutes, text) => {
    expect(read(duration(minutes, t))).toBe(text)
  })

  it('writes hours the French way', () => {
    expect(read(clockTime(new Date(2026, 10, 22, 9, 5), 'fr'))).toBe('09 h 05')
    expect(clockTime(new Date(2026, 10, 22, 9, 5), 'en')).toBe('09:05')
  })

  it('keeps an author’s day whatever the time zone', () => {
    expect(plainDay('2026-11-23', 'fr')).toBe('23 novembre 2026')
  })
})

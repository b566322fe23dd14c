import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '../i18n/index.ts'
import {
  ago,
  clockTime,
  dueBefore,
  duration,
  elapsed,
  exactTime,
  lateBy,
  plainDay,
  timeFrame,
} from './times.ts'

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
    expect(read(clockTime(new Date(2026, 10, 22, 9, 5), 'fr'))).toBe('9 h 05')
    expect(read(clockTime(new Date(2026, 10, 22, 15, 56), 'fr'))).toBe('15 h 56')
    expect(read(clockTime(new Date(2026, 10, 22, 0, 5), 'fr'))).toBe('0 h 05')
    expect(clockTime(new Date(2026, 10, 22, 9, 5), 'en')).toBe('09:05')
  })

  it.each([
    [new Date(2026, 10, 29, 16, 26), 'avant 16 h 26'],
    [new Date(2026, 10, 30, 3, 56), 'demain avant 3 h 56'],
    [new Date(2026, 11, 1, 15, 56), 'avant mar. 1er déc.'],
    [new Date(2026, 11, 2, 15, 56), 'avant mer. 2 déc.'],
    // On the same day as now by the hour, but another one.
    [new Date(2026, 11, 29, 16, 26), 'avant mar. 29 déc.'],
  ])('a deadline at %s names its day when it is not today', (due, text) => {
    const now = new Date(2026, 10, 29, 15, 56)
    expect(read(dueBefore(due.toISOString(), now, 'fr', t))).toBe(text)
  })

  it('is never late by nothing', () => {
    const due = '2026-11-29T15:00:00.000Z'
    expect(lateBy(due, new Date('2026-11-29T15:00:40.000Z'), t)).toBe('à faire maintenant')
    expect(read(lateBy(due, new Date('2026-11-29T15:03:00.000Z'), t))).toBe('en retard de 3 min')
  })

  it('says « à l’instant » for what has just happened', () => {
    const now = new Date('2026-11-29T15:00:20.000Z')
    expect(ago('2026-11-29T15:00:00.000Z', now, 'fr', t)).toBe('à l’instant')
    expect(read(ago('2026-11-29T14:48:00.000Z', now, 'fr', t))).toBe('il y a 12 minutes')
  })

  it('writes a day in the midst of a sentence without a capital', () => {
    expect(read(exactTime(new Date(2026, 10, 29, 15, 1).toISOString(), 'fr'))).toBe(
      'dimanche 29 novembre 2026, 15 h 01',
    )
  })

  it('writes the first of the month as it is said, and no other day', () => {
    const at = (day: number, locale: 'fr' | 'en') =>
      read(exactTime(new Date(2026, 10, day, 15, 1).toISOString(), locale))
    expect(at(1, 'fr')).toBe('dimanche 1er novembre 2026, 15 h 01')
    expect(at(21, 'fr')).toContain('21 novembre')
    expect(at(1, 'en')).toContain('1 November')
  })

  it('keeps an author’s day whatever the time zone', () => {
    expect(plainDay('2026-11-23', 'fr')).toBe('23 novembre 2026')
  })
})

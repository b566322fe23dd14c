import { expect, it } from 'vitest'
import { isSameDay, makeName, outdated, readName } from './names.ts'

const now = new Date('2026-11-23T18:04:05.678Z')

it('names a snapshot by its instant, and reads it again', () => {
  expect(makeName(now, false, 0)).toBe('sang-froid-2026-11-23T18-04-05Z.zip')
  expect(makeName(now, true, 2)).toBe('sang-froid-2026-11-23T18-04-05Z-2-avant-restauration.zip')
  for (const beforeRestore of [true, false]) {
    expect(readName(makeName(now, beforeRestore, 1))).toEqual({
      takenAt: '2026-11-23T18:04:05.000Z',
      beforeRestore,
    })
  }
})

it.each([
  'photos.zip',
  '../sang-froid-2026-11-23T18-04-05Z.zip',
  'sang-froid-2026-13-40T18-04-05Z.zip',
  'sang-froid-2026-11-23T18-04-05Z.zip.tmp',
  'sang-froid-2026-11-23T18-04-05Z (1).zip',
])('is none of ours: %s', (name) => {
  expect(readName(name)).toBeUndefined()
})

it('lets go of those of more than thirty days, never of the last one', () => {
  const item = (day: string) => {
    const takenAt = `${day}T08:00:00.000Z`
    return {
      name: makeName(new Date(takenAt), false, 0),
      place: 'first',
      takenAt,
      bytes: 1,
    } as const
  }
  const [old, older, recent] = [item('2026-10-01'), item('2026-09-01'), item('2026-11-22')]
  expect(outdated([old, older, recent], now)).toEqual([old, older])
  expect(outdated([older, old], now)).toEqual([older])
  expect(outdated([recent], now)).toEqual([])
})

it('knows the day on this computer', () => {
  expect(isSameDay(now.toISOString(), now)).toBe(true)
  expect(isSameDay('2026-11-21T12:00:00.000Z', now)).toBe(false)
})

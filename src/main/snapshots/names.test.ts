import { expect, it } from 'vitest'
import { isUnfinished, makeName, readName } from './names.ts'

const now = new Date('2026-11-23T18:04:05.678Z')

it('names a snapshot by its instant, and reads it again', () => {
  expect(makeName(now, false, 0)).toBe('sang-froid-2026-11-23T18-04-05Z.zip')
  expect(makeName(now, true, 2)).toBe('sang-froid-2026-11-23T18-04-05Z-2-avant-restauration.zip')
  for (const beforeRestore of [true, false]) {
    for (const turn of [0, 1, 12]) {
      const read = { takenAt: '2026-11-23T18:04:05.000Z', beforeRestore, turn }
      expect(readName(makeName(now, beforeRestore, turn))).toEqual(read)
    }
  }
})

it.each([
  'photos.zip',
  '../sang-froid-2026-11-23T18-04-05Z.zip',
  'sang-froid-2026-13-40T18-04-05Z.zip',
  'sang-froid-2026-02-31T18-04-05Z.zip',
  'sang-froid-2026-11-23T18-04-05Z-0.zip',
  'sang-froid-2026-11-23T18-04-05Z.zip.tmp',
  'sang-froid-2026-11-23T18-04-05Z (1).zip',
  'sang-froid-2026-11-23T18-04-05Z.zip\n',
  'Sang-Froid-2026-11-23T18-04-05Z.zip',
])('is none of ours: %j', (name) => {
  expect(readName(name)).toBeUndefined()
})

it('knows its own unfinished files, and no others', () => {
  const name = makeName(now, false, 0)
  expect(isUnfinished(`${name}.12.0123456789ab.tmp`)).toBe(true)
  for (const each of [`${name}.tmp`, name, 'photos.zip.12.0123456789ab.tmp', 'x.tmp']) {
    expect(isUnfinished(each)).toBe(false)
  }
})

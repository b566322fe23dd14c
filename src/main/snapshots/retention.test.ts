import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Snapshot } from '../../shared/contract.ts'
import { makeName } from './names.ts'
import { isSameDay, newestFirst, outdated } from './retention.ts'

const now = new Date('2026-11-23T18:04:05.000Z')
const day = 24 * 3_600_000

function taken(instant: number, beforeRestore = false, turn = 0): Snapshot {
  const at = new Date(instant)
  const name = makeName(at, beforeRestore, turn)
  return { name, place: 'first', takenAt: at.toISOString(), bytes: 1 }
}

const ago = (days: number, beforeRestore = false) =>
  taken(now.getTime() - days * day, beforeRestore)

it('lets go of those of more than thirty days, whatever they were taken for', () => {
  const [exact, older, saved, recent] = [ago(30), ago(31), ago(40, true), ago(29, true)]
  expect(outdated([exact, older, saved, recent], now)).toEqual([older, saved])
})

it('never lets go of the last one', () => {
  expect(outdated([ago(80), ago(60), ago(90)], now)).toEqual([ago(80), ago(90)])
  expect(outdated([ago(60)], now)).toEqual([])
  expect(outdated([], now)).toEqual([])
})

it('leaves at least one, and all of the last thirty days, of any set', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(100), fc.boolean()), { minLength: 1 }), (ages) => {
      const items = ages.map(([days, mark]) => ago(days, mark))
      const gone = new Set(outdated(items, now))
      const left = items.filter((item) => !gone.has(item))
      expect(left.length).toBeGreaterThan(0)
      const recent = items.filter((_, index) => (ages[index]?.[0] ?? 0) <= 30)
      expect(left).toEqual(expect.arrayContaining(recent))
    }),
  )
})

it('shows the newest first, also within one second', () => {
  const items = [0, 1, 2].map((turn) => taken(now.getTime(), false, turn))
  const later = taken(now.getTime() + 1000)
  expect([items[1], items[0], later, items[2]].flatMap((x) => x ?? []).sort(newestFirst)).toEqual([
    later,
    items[2],
    items[1],
    items[0],
  ])
})

it('knows the day on this computer', () => {
  expect(isSameDay(now.toISOString(), now)).toBe(true)
  expect(isSameDay('2026-11-21T12:00:00.000Z', now)).toBe(false)
})

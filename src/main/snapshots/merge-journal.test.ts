import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeJournal } from './merge-journal.ts'
import { bytesOf, chain } from './snapshots.support.ts'

const lines = chain(['un', 'deux', 'trois', 'quatre', 'cinq'])
const part = (from: number, to?: number) => bytesOf(lines.slice(from, to))

describe('a journal saved and the same one now', () => {
  it('stays as it is when it only grew', () => {
    expect(mergeJournal(part(0, 2), part(0))).toEqual(part(0))
    expect(mergeJournal(part(0), part(0))).toEqual(part(0))
    expect(mergeJournal(part(0, 2), Buffer.concat([part(0, 2), Buffer.from('{"tor')]))).toEqual(
      Buffer.concat([part(0, 2), Buffer.from('{"tor')]),
    )
  })

  it('gets back what was cut, damaged or emptied, and keeps what was written since', () => {
    expect(mergeJournal(part(0, 3), part(0, 1))).toEqual(part(0, 3))
    expect(mergeJournal(part(0, 3), Buffer.alloc(0))).toEqual(part(0, 3))
    const damaged = bytesOf(lines.map((line, index) => (index === 1 ? line.slice(3) : line)))
    expect(mergeJournal(part(0, 3), damaged)).toEqual(part(0))
    const overwritten = Buffer.from(part(0).map((byte, index) => (index < 20 ? 0 : byte)))
    expect(mergeJournal(part(0, 4), overwritten)).toEqual(part(0))
  })

  it('is never made shorter by a saved state that is damaged itself', () => {
    const damaged = bytesOf(lines.slice(0, 3).map((line, index) => (index === 0 ? '{' : line)))
    expect(mergeJournal(damaged, part(0, 4))).toEqual(part(0, 4))
  })

  it('loses no intact line of either, whatever was damaged in one of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(12),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (count, more, place, mask) => {
          const whole = chain(Array.from({ length: count + more }, (_, index) => `ligne ${index}`))
          const saved = bytesOf(whole.slice(0, count))
          const present = bytesOf(whole)
          const at = place % saved.length
          const damaged = Buffer.from(present)
          damaged[at] = (damaged[at] ?? 0) ^ mask
          const merged = mergeJournal(saved, damaged)
          // The lines after the one that was damaged still name the one before.
          return merged.equals(present) || merged.equals(damaged) || merged.equals(saved)
            ? merged.length >= saved.length
            : false
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives the same when done twice', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (a, b) => {
        const once = mergeJournal(part(0, a), part(0, b))
        return mergeJournal(part(0, a), once).equals(once) && once.equals(part(0, Math.max(a, b)))
      }),
    )
  })
})

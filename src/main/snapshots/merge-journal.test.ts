import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainStart, readLines } from './journal-lines.ts'
import { mergeJournal } from './merge-journal.ts'
import { bytesOf, chain, hashIn, sign } from './snapshots.support.ts'

const lines = chain(['un', 'deux', 'trois', 'quatre', 'cinq', 'six'])
const part = (from: number, to?: number) => bytesOf(lines.slice(from, to))
/** Lines 1, 2…; a negative one is damaged beyond reading. */
const made = (...numbers: number[]) =>
  bytesOf(numbers.map((n) => (n > 0 ? (lines[n - 1] ?? '') : `abîmé ${-n}`)))
/** The line with another text, under its old hash. */
const altered = (n: number) => (lines[n - 1] ?? '').replace('Élise', 'Marc')

describe('a journal saved and the same one now', () => {
  it('stays as it is when it only grew', () => {
    expect(mergeJournal(part(0, 2), part(0))).toEqual(part(0))
    expect(mergeJournal(part(0), part(0))).toEqual(part(0))
    const growing = Buffer.concat([part(0, 2), Buffer.from('{"tor')])
    expect(mergeJournal(part(0, 2), growing)).toEqual(growing)
    // The line that was being written when the snapshot was taken is whole now.
    expect(mergeJournal(part(0).subarray(0, part(0, 3).length - 9), part(0))).toEqual(part(0))
  })

  it('gets back what was cut, damaged or emptied, and keeps what was written since', () => {
    expect(mergeJournal(part(0, 3), part(0, 1))).toEqual(part(0, 3))
    expect(mergeJournal(part(0, 3), Buffer.alloc(0))).toEqual(part(0, 3))
    expect(mergeJournal(part(0, 3), Buffer.alloc(900))).toEqual(part(0, 3))
    expect(mergeJournal(made(1, 2, 3), made(1, -2, 3, 4, 5))).toEqual(made(1, 2, 3, 4, 5))
    expect(mergeJournal(made(1, 2, 3), made(-1, -2, -3, 4))).toEqual(made(1, 2, 3, 4))
    expect(mergeJournal(made(1, 2, 3), made(4, 5))).toEqual(made(1, 2, 3, 4, 5))
    const overwritten = Buffer.from(part(0).map((byte, index) => (index < 20 ? 0 : byte)))
    expect(mergeJournal(part(0, 4), overwritten)).toEqual(part(0))
  })

  it('keeps what was written since even past a damage that the snapshot cannot repair', () => {
    expect(mergeJournal(made(1, 2), made(1, -2, 3, -4, 5, 6))).toEqual(made(1, 2, 3, -4, 5, 6))
    expect(mergeJournal(made(1, 2), made(1, -2, -3, 4))).toEqual(made(1, 2, -3, 4))
  })

  it('takes a line for good only when its hash covers it', () => {
    const now = bytesOf([...lines.slice(0, 1), altered(2), ...lines.slice(2)])
    expect(mergeJournal(made(1, 2, 3), now)).toEqual(part(0))
    // A snapshot taken after the damage must not spoil what is good now.
    expect(mergeJournal(bytesOf([lines[0] ?? '', altered(2), lines[2] ?? '']), part(0))).toEqual(
      part(0),
    )
    expect(mergeJournal(bytesOf([lines[0] ?? '', altered(2)]), part(0, 4))).toEqual(part(0, 4))
    expect(mergeJournal(made(1, 2, -3), part(0, 4))).toEqual(part(0, 4))
  })

  it('repairs each from the other', () => {
    expect(mergeJournal(made(1, -2, 3, 4), made(1, 2, -3))).toEqual(made(1, 2, 3, 4))
    expect(mergeJournal(made(1, -2, 3, 4), made(1, 2, 3, -4, 5))).toEqual(made(1, 2, 3, 4, 5))
    expect(mergeJournal(made(1, -2, 3), made(1))).toEqual(made(1, -2, 3))
  })

  it('lets go of a forged line where the chain says what was there', () => {
    const forged = sign({ text: 'faux', kind: 'noted', by: 'X', at: '1', prev: hashIn(made1()) })
    const now = bytesOf([made1(), forged, ...lines.slice(2)])
    expect(mergeJournal(made(1, 2, 3), now)).toEqual(part(0))
  })

  it('keeps both branches when the disk had gone back in time: the longest first', () => {
    const other = chain(['autre trois', 'autre quatre'], hashIn(lines[1] ?? ''))
    const now = bytesOf([...lines.slice(0, 2), ...other])
    expect(mergeJournal(part(0), now)).toEqual(Buffer.concat([part(0), bytesOf(other)]))
    expect(mergeJournal(made(1, 2, 3), now)).toEqual(Buffer.concat([now, made(3)]))
  })

  it('leaves bytes that it does not understand as they are', () => {
    const strange = Buffer.from([0xff, 0xfe, 0x41, 0x0a])
    const now = Buffer.concat([made(1, -2, 3), strange, Buffer.from([0xc3])])
    expect(mergeJournal(made(1, 2, 3), now)).toEqual(
      Buffer.concat([made(1, 2, 3), strange, Buffer.from([0xc3])]),
    )
    expect(mergeJournal(strange, part(0))).toEqual(part(0))
  })

  function made1(): string {
    return lines[0] ?? ''
  }
})

/** A version of a chain: its first lines, some damaged (a byte changed, or cut in the middle), maybe a torn end. */
const version = fc.record({
  count: fc.nat(10),
  damages: fc.array(fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }), {
    maxLength: 4,
  }),
  torn: fc.nat(200),
})
type Version = typeof version extends fc.Arbitrary<infer T> ? T : never

const long = chain(Array.from({ length: 10 }, (_, index) => `ligne ${index}`))

function bytesIn({ count, damages, torn }: Version): Buffer {
  const bytes = Buffer.concat([
    bytesOf(long.slice(0, count)),
    Buffer.from((long[count] ?? '').slice(0, torn)),
  ])
  for (const { at, mask } of damages) {
    const place = at % Math.max(1, bytes.length)
    if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ mask
  }
  return bytes
}

const intactIn = (bytes: Buffer) =>
  readLines(bytes)
    .lines.filter((line) => line.intact)
    .map(({ raw }) => raw)

describe('two versions of one chain, however damaged', () => {
  it('lose no intact line, gain none twice, and each comes after the one it names', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [saved, present] = [bytesIn(a), bytesIn(b)]
        const merged = intactIn(mergeJournal(saved, present))
        const wanted = new Set([...intactIn(saved), ...intactIn(present)])
        expect(new Set(merged)).toEqual(wanted)
        expect(merged).toHaveLength(wanted.size)
        const places = long.map((line) => merged.indexOf(Buffer.from(line).toString('latin1')))
        for (const [index, place] of places.entries()) {
          if (place !== -1) expect(place).toBeGreaterThan(places[index - 1] ?? -1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never begin with a shorter chain than either', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [saved, present] = [bytesIn(a), bytesIn(b)]
        const length = (bytes: Buffer) => chainStart(readLines(bytes).lines).length
        expect(length(mergeJournal(saved, present))).toBeGreaterThanOrEqual(
          Math.max(length(saved), length(present)),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('give the same when done twice', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const once = mergeJournal(bytesIn(a), bytesIn(b))
        expect(mergeJournal(bytesIn(a), once).toString()).toBe(once.toString())
      }),
      { numRuns: 1000 },
    )
  })

  it('give the same whichever of two snapshots comes first, when one continues the other', () => {
    fc.assert(
      fc.property(version, fc.nat(10), fc.nat(10), (b, one, two) => {
        const [x, y] = [bytesOf(long.slice(0, one)), bytesOf(long.slice(0, two))]
        const present = bytesIn(b)
        const [xy, yx] = [
          mergeJournal(y, mergeJournal(x, present)),
          mergeJournal(x, mergeJournal(y, present)),
        ]
        expect(intactIn(xy)).toEqual(intactIn(yx))
      }),
      { numRuns: 1000 },
    )
  })

  it('never change a present that is whole', () => {
    fc.assert(
      fc.property(version, fc.nat(10), (a, count) => {
        const saved = bytesIn({ ...a, count: Math.min(a.count, count) })
        const present = bytesOf(long.slice(0, count))
        if (count > a.count) expect(mergeJournal(saved, present).equals(present)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashOf, isCanonical } from './chain.ts'
import { chainOf, opened } from './incidents.support.ts'

/** The same value, the keys of every object in the opposite order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  )
}

describe('canonical JSON', () => {
  it('has one spelling, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('says the same as what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'a'], a: { z: null, y: true } })).toBe(
      '{"a":{"y":true,"z":null},"b":[{"c":2,"d":1},"a"]}',
    )
  })
})

describe('recognising canonical JSON', () => {
  it('never says yes to another spelling', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        if (isCanonical(value, text)) expect(canonicalJson(value)).toBe(text)
      }),
    )
  })

  it('says yes to what the writer writes, unless keys look like numbers', () => {
    const key = fc.oneof(
      fc.string().map((name) => `k${name}`),
      fc.constant('__proto__'),
    )
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(true, false, null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    })).value
    fc.assert(
      fc.property(tree, (value) => {
        const text = canonicalJson(value)
        expect(isCanonical(JSON.parse(text), text)).toBe(true)
      }),
    )
  })

  it.each([
    ['spaces', '{"a": 1}'],
    ['the order of keys', '{"b":1,"a":2}'],
    ['the order of keys within', '{"a":[{"c":{"z":1,"b":2}}]}'],
    ['a key there twice', '{"a":1,"a":1}'],
    ['another number', '{"a":1.0}'],
    ['an exponent', '{"a":1e0}'],
    ['less than nothing', '{"a":-0}'],
    ['an escape', '{"a":"\\u0041"}'],
    ['an escaped key', '{"\\u0061":1}'],
    ['an escaped slash', '{"a":"\\/"}'],
  ])('says no to %s', (_what, text) => {
    expect(isCanonical(JSON.parse(text), text)).toBe(false)
  })
})

describe('the hash of an event', () => {
  const [event] = chainOf([opened])

  it('covers everything but itself', () => {
    expect(event && hashOf(event)).toBe(event?.hash)
    expect(event && hashOf({ ...event, hash: '' })).toBe(event?.hash)
    expect(event && hashOf({ ...event, by: 'Un autre' })).not.toBe(event?.hash)
    expect(event && hashOf({ ...event, prev: event.hash })).not.toBe(event?.hash)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attributes, readAttributes } from './attributes.ts'

function found(text: string): Attributes {
  const read = readAttributes(text)
  if (read.state !== 'found') throw new Error(`${read.state}: ${text}`)
  return read.attributes
}

describe('readAttributes', () => {
  it('reads an identifier and values', () => {
    expect(found('Titre {#dix within=10m}')).toEqual({
      id: { value: 'dix', at: 7 },
      pairs: [{ name: 'within', value: '10m', at: 12 }],
      strays: [],
    })
  })

  it('reads values between quotes, braces included', () => {
    expect(found('x {#a title="Deux {mots} = un"}').pairs).toEqual([
      { name: 'title', value: 'Deux {mots} = un', at: 6 },
    ])
  })

  it('says where the braces stand, so that the text remains', () => {
    expect(readAttributes('Titre {#a} ')).toMatchObject({ state: 'found', start: 6, end: 10 })
  })

  it('reads them at the end of the first line of several', () => {
    expect(readAttributes('Texte {#a}\nsuite')).toMatchObject({ state: 'found', start: 6, end: 10 })
    expect(readAttributes('Texte\nsuite {#a}')).toMatchObject({
      state: 'found',
      start: 12,
      end: 16,
    })
  })

  it.each(['Texte', 'Texte (voir {annexe})', 'a {annexe}', '{{ prenom }}', 'a {#b} c', ''])(
    'leaves prose alone: %s',
    (text) => {
      expect(readAttributes(text)).toEqual({ state: 'none' })
    },
  )

  it('keeps what is not an attribute apart', () => {
    expect(found('x {#a .b role = maire}').strays.map(({ text }) => text)).toEqual([
      '.b',
      'role',
      '=',
      'maire',
    ])
  })

  it('tells an open brace from prose', () => {
    expect(readAttributes('Texte {#capturer role=maire')).toEqual({ state: 'unclosed', at: 6 })
    expect(readAttributes('Texte {annexe')).toEqual({ state: 'none' })
  })

  it('reads any text without throwing', () => {
    const hostile = fc.string({ unit: fc.constantFrom('{', '}', '#', '=', '"', ' ', 'a', '\n') })
    fc.assert(
      fc.property(hostile, (text) => void readAttributes(text)),
      { numRuns: 2000 },
    )
  })

  it.each(['{', '{#', '{#a ', '{a="', '{"', '"{', '{#a}', '{a=b} '])(
    'is linear on %s repeated',
    (piece) => {
      const start = performance.now()
      readAttributes(piece.repeat(100_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(500)
    },
  )
})

import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { TermIndex } from './term-index.ts'

type Text = { readonly id: number; readonly title: string; readonly body: string }

const options = { fields: ['title', 'body'], autoVacuum: false }

const words = ['eau', 'eaux', 'feu', 'maire', 'mairie', 'conseil', 'constructor', '__proto__']
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((each) => each.join(' '))
const texts = fc.array(fc.record({ title: text, body: text }), { maxLength: 8 })

describe('an index of terms', () => {
  it('answers as MiniSearch does, whatever came and went', () => {
    fc.assert(
      fc.property(texts, fc.nat(8), fc.constantFrom(...words), (all, kept, typed) => {
        const both = [new TermIndex<Text>(options), new MiniSearch<Text>(options)]
        const [ours, theirs] = both.map((index) => {
          const documents = all.map((each, id) => ({ id, ...each }))
          index.addAll(documents)
          if (kept < all.length) index.removeAll(documents.slice(kept))
          // One that comes after others went, with words that had gone with them.
          index.add({ id: 99, title: 'eau maire', body: 'feu conseil' })
          return [index.search(typed), index.search(typed, { prefix: true, fuzzy: 1 })]
        })
        expect(ours).toEqual(theirs)
      }),
    )
  })

  it('says in how many texts a term stands, field by field', () => {
    const index = new TermIndex<Text>(options)
    const first = { id: 1, title: 'eau', body: 'eau eau feu' }
    index.addAll([first, { id: 2, title: 'feu', body: 'eau' }])
    const counts = () => ['title', 'body', 'elsewhere'].map((field) => index.countIn('eau', field))
    expect(counts()).toEqual([1, 2, 0])
    expect(index.countIn('maire', 'title')).toBe(0)
    index.remove(first)
    expect(counts()).toEqual([0, 1, 0])
    index.add(first)
    expect(counts()).toEqual([1, 2, 0])
  })
})

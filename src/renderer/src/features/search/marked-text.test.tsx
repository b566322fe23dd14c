import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkedText } from './marked-text.tsx'

const draw = (text: string, ranges: [number, number][]) =>
  renderToStaticMarkup(<MarkedText text={text} ranges={ranges} />)

describe('MarkedText', () => {
  it('marks the parts found, in any order', () => {
    expect(
      draw('un habitant m’insulte', [
        [14, 21],
        [3, 11],
      ]),
    ).toBe('un <mark>habitant</mark> m’<mark>insulte</mark>')
  })

  it('draws what a person typed as text, never as markup', () => {
    expect(draw('<img src=x>', [[0, 4]])).toBe('<mark>&lt;img</mark> src=x&gt;')
  })

  it('passes over parts that overlap or lie outside', () => {
    expect(
      draw('abc', [
        [0, 2],
        [1, 3],
        [2, 9],
      ]),
    ).toBe('<mark>ab</mark>c')
  })
})

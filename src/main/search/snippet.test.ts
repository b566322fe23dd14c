import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemFrench } from '../../shared/french.ts'
import { cutSnippet } from './snippet.ts'

const cut = (text: string, ...stems: readonly string[]) =>
  cutSnippet(text, new Set(stems), stemFrench)
const marked = ({ snippet, ranges }: ReturnType<typeof cut>) =>
  ranges.map(([start, end]) => snippet.slice(start, end))

describe('cutSnippet', () => {
  it('keeps a short text whole and marks its words', () => {
    const result = cut('Un élu m’a insulté : c’est une INSULTE.', 'insult')
    expect(result.snippet).toBe('Un élu m’a insulté : c’est une INSULTE.')
    expect(marked(result)).toEqual(['insulté', 'INSULTE'])
  })

  it('goes to the part that holds the most of the words', () => {
    const text = `${'insulte '.repeat(3)}${'rien du tout '.repeat(40)}une insulte d’un habitant ${'et la suite '.repeat(40)}`
    const result = cut(text, 'insult', 'habit')
    expect(result.snippet).toMatch(/^… .*une insulte d’un habitant.* …$/)
    expect(marked(result)).toEqual(['insulte', 'habitant'])
  })

  it('begins at the beginning when nothing is marked', () => {
    expect(cut('a'.repeat(400)).snippet.startsWith('aaa')).toBe(true)
    expect(cut('')).toEqual({ snippet: '', ranges: [] })
  })

  it('has ranges in order and inside, on any text', () => {
    const words = fc.array(
      fc.constantFrom('insulte', 'Été', '😀', 'x'.repeat(300), 'e\u0301', 'un,'),
      {
        maxLength: 80,
      },
    )
    fc.assert(
      fc.property(words, (list) => {
        const { snippet, ranges } = cut(list.join(' '), 'insult', 'ete')
        let before = 0
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(snippet.length)
          before = end
        }
        expect(snippet.length).toBeLessThanOrEqual(170)
        expect(snippet).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
      }),
    )
  })
})

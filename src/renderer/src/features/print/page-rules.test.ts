import { describe, expect, it } from 'vitest'
import { bookletRules, quoted } from './page-rules.ts'

describe('the margins of the booklet', () => {
  it('name each chapter on its own kind of sheet, and count its sheets apart', () => {
    const rules = bookletRules(
      [
        { number: 1, heading: 'Fiche 1 · Compte piraté' },
        { number: 12, heading: 'Fiche 12 · Rumeur' },
      ],
      'Classeur',
    )
    expect(rules).toContain('@top-left { content: "Fiche 12 · Rumeur"')
    expect(rules).toContain('content: "12." counter(fiche-12)')
    expect(rules).toContain('@bottom-right { content: counter(page)')
  })

  it('take a title for a text, whatever it holds', () => {
    expect(quoted('L’« été » : 2 000 €')).toBe('"L’« été » : 2 000 \\20ac "')
    const hostile = quoted('a"; } body { display: none } /* \\ \n </style>')
    expect(hostile.slice(1, -1)).not.toMatch(/["{}/<>\n]|\\(?![0-9a-f]+ )/)
  })
})

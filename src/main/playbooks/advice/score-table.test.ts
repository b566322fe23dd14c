import { describe, expect, it } from 'vitest'
import type { Score } from './report.ts'
import { scoreTable } from './score-table.ts'

const score: Score = {
  id: 'rumeur',
  file: 'fr/rumeur.md',
  locale: 'fr',
  steps: 20,
  templates: 10,
  words: 2000,
  longestSentence: 21,
  readability: 80,
  sources: 12,
  queries: 14,
  errors: 1,
  advice: 3,
}

describe('the table of scores', () => {
  it('has a line per playbook and one for the whole', () => {
    const other: Score = { ...score, id: 'deuil', longestSentence: 30, readability: 91, queries: 6 }
    const lines = scoreTable([score, other], 'fr').trimEnd().split('\n')
    const cells = (line: string | undefined) => (line ?? '').trim().split(/ {2,}/)
    expect(cells(lines[2])).toEqual('fr/rumeur 20 10 2000 21 80 12 14 1 3'.split(' '))
    expect(cells(lines[5])).toEqual(['= 2', ...'40 20 4000 30 86 24 20 2 6'.split(' ')])
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  })

  it('shows a dash for what is not counted', () => {
    const line = scoreTable([{ ...score, readability: null, queries: null }], 'en').split('\n')[2]
    expect(line?.match(/–/g)).toHaveLength(2)
  })

  it('is nothing without a playbook', () => {
    expect(scoreTable([], 'fr')).toBe('')
  })
})

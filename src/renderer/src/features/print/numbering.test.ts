import { describe, expect, it } from 'vitest'
import type { Category, PlaybookSummary } from '../../../../shared/playbook.ts'
import { numbersOf } from './numbering.ts'

const ready = (id: string, category: Category): PlaybookSummary => ({
  state: 'ready',
  id,
  category,
  file: `fr/${id}.md`,
  locale: 'fr',
  title: id,
  summary: id,
  situations: [],
  audience: [],
  reviewed: '2026-11-23',
  version: 1,
  steps: 0,
  templates: 0,
  problems: [],
})

describe('the numbers of the booklet', () => {
  it('go up through the groups, most urgent first, whatever the order of the list', () => {
    const list = [
      ready('moderation', 'quotidien'),
      ready('rumeur', 'attaque'),
      ready('deuil', 'grave'),
    ]
    expect([...numbersOf(list)]).toEqual([
      ['rumeur', 1],
      ['deuil', 2],
      ['moderation', 3],
    ])
  })

  it('leave out a file that could not be read', () => {
    const broken: PlaybookSummary = { state: 'broken', id: 'x', file: 'fr/x.md', problems: [] }
    expect(numbersOf([broken, ready('rumeur', 'attaque')]).get('rumeur')).toBe(1)
  })
})

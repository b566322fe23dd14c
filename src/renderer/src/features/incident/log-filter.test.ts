import { describe, expect, it } from 'vitest'
import type { Event } from '../../../../shared/incident.ts'
import { authorsOf, filterLog, isFiltering, noFilter } from './log-filter.ts'

const base = {
  incidentId: '01KAR1PXXF7E5XQ3V5S1TCCQKB',
  device: 'pc',
  at: '2026-11-22T20:44:00.000Z',
  recordedAt: '2026-11-22T20:44:00.000Z',
  prev: '',
  hash: 'b'.repeat(64),
}
const entries: readonly Event[] = [
  { ...base, id: 'A', kind: 'noted', by: 'Camille', text: 'Événement place de l’Église' },
  { ...base, id: 'B', kind: 'called', by: 'Le maire', text: 'Appel de la préfecture' },
  { ...base, id: 'C', kind: 'stepChecked', by: 'Camille', step: 'capturer' },
  { ...base, id: 'D', kind: 'closed', by: 'Camille', summary: 'Retour au calme' },
]
const textOf = (event: Event) => ('text' in event ? event.text : event.kind)
const ids = (filter: Partial<typeof noFilter>, pinned: readonly string[] = []) =>
  filterLog(entries, { ...noFilter, ...filter }, new Set(pinned), textOf)
    .map(({ id }) => id)
    .join('')

describe('the filter of the log', () => {
  it('lets everything through when nothing is asked', () => {
    expect(filterLog(entries, noFilter, new Set(), textOf)).toBe(entries)
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false)
  })

  it('keeps a kind, an author, words without accents or case, all at once', () => {
    expect(ids({ kind: 'called' })).toBe('B')
    expect(ids({ kind: 'steps' })).toBe('C')
    expect(ids({ kind: 'state' })).toBe('D')
    expect(ids({ by: 'Camille' })).toBe('ACD')
    expect(ids({ text: "evenement L'EGLISE" })).toBe('A')
    expect(ids({ by: 'Camille', text: 'préfecture' })).toBe('')
    expect(ids({ kind: 'pinned' }, ['B'])).toBe('B')
  })

  it('knows who wrote', () => {
    expect(authorsOf(entries)).toEqual(['Camille', 'Le maire'])
  })
})

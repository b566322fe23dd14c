import { describe, expect, it } from 'vitest'
import type { Event, Facts } from '../../shared/incident.ts'
import { incidentPassages, type SearchableIncident } from './incident-passages.ts'

const entry = (id: string, facts: Facts): Event => ({
  ...facts,
  id,
  at: '2026-11-29T20:00:00.000Z',
  recordedAt: '2026-11-29T20:00:00.000Z',
  incidentId: 'i',
  device: 'd',
  prev: '',
  hash: '',
})
const noted = (id: string, text: string) => entry(id, { kind: 'noted', by: 'Alix', text })
const incident = (
  entries: readonly Event[],
  changes: Partial<SearchableIncident> = {},
): SearchableIncident => ({
  id: 'i',
  title: 'Fuite d’eau',
  exercise: false,
  entries: [...entries],
  ...changes,
})

describe('the passages of an incident', () => {
  it('are itself, then each entry that holds words', () => {
    const passages = incidentPassages(
      incident([
        noted('1', 'Le château d’eau déborde'),
        entry('2', { kind: 'stepChecked', by: 'Alix', step: 'appeler' }),
        entry('3', { kind: 'closed', by: 'Alix', summary: 'L’eau est revenue' }),
      ]),
    )
    expect([...passages.keys()]).toEqual(['incident/i', 'incident/i#1', 'incident/i#3'])
    expect(passages.get('incident/i#3')).toMatchObject({ anchor: '3', text: 'L’eau est revenue' })
  })

  it('are the very same ones for what was already written', () => {
    const first = noted('1', 'Le château d’eau déborde')
    const before = incidentPassages(incident([first]))
    const after = incidentPassages(incident([first, noted('2', 'Elle est revenue')]), before)
    expect(after.get('incident/i#1')).toBe(before.get('incident/i#1'))
    expect(after.get('incident/i#2')?.text).toBe('Elle est revenue')
  })

  it.each<Partial<SearchableIncident>>([
    { title: 'Plus d’eau' },
    { exercise: true },
    {
      playbook: {
        id: 'service-perturbe',
        title: 'Un service est perturbé',
        version: 1,
        locale: 'fr',
      },
    },
  ])('are made anew once the incident is told otherwise: %o', (changes) => {
    const entries = [noted('1', 'Le château d’eau déborde')]
    const told = incident(entries, changes)
    const after = incidentPassages(told, incidentPassages(incident(entries)))
    expect(after).toEqual(incidentPassages(told))
  })
})

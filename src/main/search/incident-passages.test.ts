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

  const written: readonly Facts[] = [
    { kind: 'noted', by: 'Alix', text: 'mot1' },
    {
      kind: 'decided',
      by: 'Alix',
      question: 'mot1',
      options: ['mot2', 'mot3'],
      decision: 'mot4',
      reasons: 'mot5',
      unknown: 'mot6',
      decidedBy: 'mot7',
    },
    ...(['called', 'published'] as const).map((kind) => ({
      kind,
      by: 'Alix',
      text: 'mot1',
      origin: 'mot2',
      recipient: 'mot3',
      medium: 'mot4',
      link: 'https://mot5.fr',
    })),
    { kind: 'stepSkipped', by: 'Alix', step: 'appeler', reason: 'mot1' },
    { kind: 'severityChanged', by: 'Alix', severity: 'high', reason: 'mot1' },
    { kind: 'statusChanged', by: 'Alix', status: 'active', reason: 'mot1' },
    { kind: 'amended', by: 'Alix', target: 'x', text: 'mot1', reason: 'mot2' },
    { kind: 'reminderSet', by: 'Alix', dueAt: '2026-11-29T21:00:00.000Z', text: 'mot1' },
    {
      kind: 'evidenceAdded',
      by: 'Alix',
      sha256: 'a'.repeat(64),
      extension: 'png',
      mediaType: 'image/png',
      size: 1,
      name: 'mot1.png',
      caption: 'mot2',
      source: 'mot3',
      takenBy: 'mot4',
    },
    { kind: 'closed', by: 'Alix', summary: 'mot1' },
    { kind: 'reopened', by: 'Alix', reason: 'mot1' },
  ]
  it.each(written)('hold all that a person wrote: $kind', (facts) => {
    const text = incidentPassages(incident([entry('1', facts)])).get('incident/i#1')?.fields.entry
    const words = JSON.stringify(facts).match(/mot\d/g) ?? []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(text).toContain(word)
  })
})

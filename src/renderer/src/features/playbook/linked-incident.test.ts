import { describe, expect, it } from 'vitest'
import type { IncidentSummary } from '../../../../shared/incident.ts'
import { linkedIncident } from './linked-incident.ts'

function summary(id: string, part: Partial<IncidentSummary> = {}): IncidentSummary {
  return {
    id,
    title: id,
    severity: 'medium',
    status: 'active',
    exercise: false,
    openedAt: '2026-11-22T20:44:00.000Z',
    updatedAt: '2026-11-22T20:44:00.000Z',
    playbook: { id: 'rumeur', title: 'Une rumeur', version: 1, locale: 'fr' },
    settled: 0,
    total: 0,
    late: 0,
    reminders: [],
    ...part,
  }
}

const drill = summary('drill', { exercise: true })

describe('the incident that follows a page', () => {
  it('is the one being worked on', () => {
    const items = [summary('a'), summary('b')]
    expect(linkedIncident(items, items[1], 'rumeur')?.id).toBe('b')
    expect(linkedIncident(items, undefined, 'autre')).toBeUndefined()
  })

  it('is never a forgotten exercise while something real goes on', () => {
    const real = summary('real', {
      playbook: { id: 'autre', title: 'Autre', version: 1, locale: 'fr' },
    })
    expect(linkedIncident([drill, real], real, 'rumeur')).toBeUndefined()
    expect(linkedIncident([drill], undefined, 'rumeur')).toBeUndefined()
  })

  it('is the exercise while an exercise is what is going on', () => {
    expect(linkedIncident([drill], drill, 'rumeur')?.id).toBe('drill')
  })
})

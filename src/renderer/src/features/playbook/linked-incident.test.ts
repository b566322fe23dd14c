import { describe, expect, it } from 'vitest'
import { incidentSummary } from '../incident/incident-summary.support.ts'
import { linkedIncident } from './linked-incident.ts'

const summary = (id: string, part: Parameters<typeof incidentSummary>[1] = {}) =>
  incidentSummary(id, {
    playbook: { id: 'rumeur', title: 'Une rumeur', version: 1, locale: 'fr' },
    ...part,
  })
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

import type { IncidentSummary } from '../../../../shared/incident.ts'

/** For tests only: an open incident of which only what matters to the test is said. */
export function incidentSummary(id: string, part: Partial<IncidentSummary> = {}): IncidentSummary {
  return {
    id,
    title: id,
    severity: 'medium',
    status: 'active',
    exercise: false,
    openedAt: '2026-11-22T20:44:00.000Z',
    updatedAt: '2026-11-22T20:44:00.000Z',
    settled: 0,
    total: 0,
    late: 0,
    reminders: [],
    ...part,
  }
}

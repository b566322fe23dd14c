import { describe, expect, it } from 'vitest'
import type { IncidentSummary } from '../../../../shared/incident.ts'
import { choosePinned } from './pinned.ts'

function summary(id: string, part: Partial<IncidentSummary> = {}): IncidentSummary {
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

describe('the incident pinned on every screen', () => {
  it('is the one last worked on', () => {
    expect(choosePinned([summary('new'), summary('last')], 'last')?.id).toBe('last')
  })

  it('is the newest when the last one is closed or gone', () => {
    expect(choosePinned([summary('new'), summary('old')], 'gone')?.id).toBe('new')
  })

  it('is never an exercise while a real one is open', () => {
    const items = [summary('drill', { exercise: true }), summary('real')]
    expect(choosePinned(items, 'drill')?.id).toBe('real')
  })

  it('is never an exercise while a real one has only calmed down', () => {
    const items = [
      summary('drill', { exercise: true }),
      summary('real', { status: 'stabilised' }),
      summary('done', { status: 'closed' }),
    ]
    expect(choosePinned(items, 'drill')?.id).toBe('real')
  })

  it('is the exercise once the real one is closed', () => {
    const items = [summary('drill', { exercise: true }), summary('done', { status: 'closed' })]
    expect(choosePinned(items, 'done')?.id).toBe('drill')
  })

  it('is not one that has calmed down', () => {
    expect(choosePinned([summary('calm', { status: 'stabilised' })], '')).toBeUndefined()
  })
})

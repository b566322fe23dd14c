import { describe, expect, it } from 'vitest'
import { incidentSummary as summary } from './incident-summary.support.ts'
import { choosePinned } from './pinned.ts'

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

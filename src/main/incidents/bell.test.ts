import { expect, it } from 'vitest'
import { fold } from '../../shared/fold.ts'
import type { Facts } from '../../shared/incident.ts'
import { createBell } from './bell.ts'
import { coreOf } from './core.ts'
import { chainOf, incidentId, opened } from './incidents.support.ts'

const by = 'Camille'
function coreWith(...facts: readonly Facts[]) {
  const view = fold(chainOf([opened, ...facts]), new Date())
  if (!view) throw new Error('no view')
  return coreOf(view, '')
}

it('rings when the time has come, once, with what is to be said', () => {
  const bell = createBell()
  const cores = [
    coreWith({ kind: 'reminderSet', by, dueAt: '2026-11-22T21:00:00.000Z', text: 'Rappeler' }),
  ]
  expect(bell(cores, new Date('2026-11-22T20:59:59.000Z'))).toEqual([])
  expect(bell(cores, new Date('2026-11-22T21:00:00.000Z'))).toMatchObject([
    {
      incidentId,
      incidentTitle: opened.kind === 'opened' && opened.title,
      reminder: { text: 'Rappeler' },
    },
  ])
  expect(bell(cores, new Date('2026-11-22T22:00:00.000Z'))).toEqual([])
  // After a restart nobody knows whether it was heard.
  expect(createBell()(cores, new Date('2026-11-22T22:00:00.000Z'))).toHaveLength(1)
})

it('is silent for what is dealt with, or closed', () => {
  const set: Facts = { kind: 'reminderSet', by, dueAt: '2026-11-22T21:00:00.000Z', text: '' }
  const closed = coreWith(set, { kind: 'closed', by, summary: 'Fini' })
  expect(createBell()([closed], new Date('2026-11-23T00:00:00.000Z'))).toEqual([])
})

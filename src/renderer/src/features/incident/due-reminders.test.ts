import { expect, it } from 'vitest'
import type { Reminder } from '../../../../shared/incident.ts'
import { dueReminders } from './due-reminders.ts'
import { incidentSummary } from './incident-summary.support.ts'

const reminder = (id: string, dueAt: string): Reminder => ({
  id,
  dueAt,
  text: 'Rappeler',
  source: 'reminder',
  by: 'Camille',
})
const incident = (id: string, reminders: Reminder[]) => incidentSummary(id, { reminders })

it('gathers what is overdue in every incident, the oldest first, and nothing before its time', () => {
  const due = dueReminders(
    [
      incident('A', [
        reminder('1', '2026-11-22T21:00:00.000Z'),
        reminder('2', '2026-11-22T23:00:00.000Z'),
      ]),
      incident('B', [reminder('3', '2026-11-22T20:30:00.000Z')]),
    ],
    new Date('2026-11-22T21:00:00.000Z'),
  )
  expect(due.map(({ incidentId, reminder: { id } }) => `${incidentId}${id}`)).toEqual(['B3', 'A1'])
})

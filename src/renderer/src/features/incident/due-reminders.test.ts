import { expect, it } from 'vitest'
import type { IncidentSummary, Reminder } from '../../../../shared/incident.ts'
import { dueReminders } from './due-reminders.ts'

const reminder = (id: string, dueAt: string): Reminder => ({
  id,
  dueAt,
  text: 'Rappeler',
  source: 'reminder',
  by: 'Camille',
})
const incident = (id: string, reminders: Reminder[]): IncidentSummary => ({
  id,
  title: id,
  severity: 'medium',
  status: 'active',
  exercise: false,
  openedAt: '2026-11-22T20:00:00.000Z',
  updatedAt: '2026-11-22T20:00:00.000Z',
  settled: 0,
  total: 0,
  late: 0,
  reminders,
})

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

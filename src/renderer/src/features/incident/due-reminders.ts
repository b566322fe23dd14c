import type { IncidentSummary, Reminder } from '../../../../shared/incident.ts'

export type DueReminder = {
  readonly incidentId: string
  readonly incidentTitle: string
  readonly reminder: Reminder
}

/** What should have been done or said by now, in any open incident, the oldest first. Pure. */
export function dueReminders(
  incidents: readonly IncidentSummary[],
  now: Date,
): readonly DueReminder[] {
  const instant = now.toISOString()
  return incidents
    .flatMap(({ id, title, reminders }) =>
      reminders
        .filter(({ dueAt }) => dueAt <= instant)
        .map((reminder) => ({ incidentId: id, incidentTitle: title, reminder })),
    )
    .sort((a, b) => (a.reminder.dueAt < b.reminder.dueAt ? -1 : 1))
}

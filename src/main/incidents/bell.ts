import type { Reminder } from '../../shared/incident.ts'
import type { Core } from './core.ts'

/** A reminder whose time has come. */
export type Ring = {
  readonly incidentId: string
  readonly incidentTitle: string
  readonly reminder: Reminder
}

/**
 * Says which reminders are newly due, each once. After a restart those still open ring once again:
 * nobody is there to say whether they were heard.
 */
export function createBell(): (cores: readonly Core[], now: Date) => readonly Ring[] {
  const rung = new Set<string>()
  return (cores, now) => {
    const instant = now.toISOString()
    return cores.flatMap(({ summary }) =>
      summary.reminders
        .filter(({ id, dueAt }) => dueAt <= instant && !rung.has(id))
        .map((reminder) => {
          rung.add(reminder.id)
          return { incidentId: summary.id, incidentTitle: summary.title, reminder }
        }),
    )
  }
}

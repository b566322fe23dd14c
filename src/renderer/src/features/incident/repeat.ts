import type { Entry } from '../../../../shared/incident.ts'

/** Whether two entries say the same thing, a moment apart: one press and its echo, not two wishes. */
export function isRepeat(entry: Entry, other: Entry): boolean {
  return withoutTimes(entry) === withoutTimes(other)
}

function withoutTimes(entry: Entry): string {
  return JSON.stringify({ ...entry, at: undefined, dueAt: undefined })
}

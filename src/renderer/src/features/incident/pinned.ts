import type { IncidentSummary } from '../../../../shared/incident.ts'

/** A real incident always comes before an exercise. */
export function choosePinned(
  items: readonly IncidentSummary[],
  lastId: string,
): IncidentSummary | undefined {
  const active = items.filter((item) => item.status === 'active')
  const real = active.filter((item) => !item.exercise)
  const candidates = real.length > 0 ? real : active
  return candidates.find((item) => item.id === lastId) ?? candidates[0]
}

import type { IncidentSummary } from '../../../../shared/incident.ts'

/**
 * A real incident that is not closed always comes before an exercise, even when it has calmed down: what is pinned
 * must never let the real thing pass for a drill. Alone, one that has calmed down is not pinned.
 */
export function choosePinned(
  items: readonly IncidentSummary[],
  lastId: string,
): IncidentSummary | undefined {
  const open = items.filter((item) => item.status !== 'closed')
  const real = open.filter((item) => !item.exercise)
  const drills = open.filter((item) => item.exercise && item.status === 'active')
  const active = real.filter((item) => item.status === 'active')
  const last = (candidates: readonly IncidentSummary[]) =>
    candidates.find((item) => item.id === lastId) ?? candidates[0]
  if (active.length > 0) return last(active)
  if (drills.length === 0) return undefined
  return last(real.length > 0 ? real : drills)
}

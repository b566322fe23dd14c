import type { IncidentSummary } from '../../../../shared/incident.ts'

/**
 * Among the open incidents that follow a playbook, the one being worked on. An exercise only while an exercise is
 * what is going on: one that was forgotten must not swallow the real thing.
 */
export function linkedIncident(
  items: readonly IncidentSummary[],
  pinned: IncidentSummary | undefined,
  playbookId: string,
): IncidentSummary | undefined {
  const drilling = pinned?.exercise ?? false
  const matching = items.filter(
    (item) => item.playbook?.id === playbookId && (drilling || !item.exercise),
  )
  return matching.find((item) => item.id === pinned?.id) ?? matching[0]
}

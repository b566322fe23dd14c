import type { Hit } from '../../../../shared/search.ts'
import { paths } from '../../app/paths.ts'

/** Where a result leads: the exact place in a playbook or in an incident. */
export function hitPath(hit: Hit): string {
  if (hit.incidentId !== undefined) return paths.incident(hit.incidentId, hit.anchor)
  if (hit.playbookId !== undefined) return paths.playbook(hit.playbookId, hit.anchor)
  return paths.home
}

/** Results have no identifier of their own: this names one among others. */
export function hitKey(hit: Hit): string {
  return [hit.kind, hit.playbookId, hit.incidentId, hit.anchor].join('|')
}

import type { IncidentSummary } from '../shared/incident.ts'
import { categories, type Playbook } from '../shared/playbook.ts'
import type { Suggestion } from '../shared/search.ts'

const maxSuggestions = 5

/**
 * What an empty search box offers: the playbooks that served most here, drills included since they are how
 * people learn, then one of each group. Each by its first situation, which its author put there for that.
 */
export function suggestionsFrom(
  playbooks: readonly Playbook[],
  incidents: readonly Pick<IncidentSummary, 'playbook'>[],
): Suggestion[] {
  const used = new Map<string, number>()
  for (const { playbook } of incidents) {
    if (playbook) used.set(playbook.id, (used.get(playbook.id) ?? 0) + 1)
  }
  const usedOf = ({ id }: Playbook) => used.get(id) ?? 0
  const firstOfGroups = categories.flatMap(
    (category) => playbooks.find((playbook) => playbook.category === category) ?? [],
  )
  const served = playbooks.filter((playbook) => usedOf(playbook) > 0)
  const chosen = new Set([...served.sort((a, b) => usedOf(b) - usedOf(a)), ...firstOfGroups])
  return [...chosen].slice(0, maxSuggestions).map((playbook) => ({
    playbookId: playbook.id,
    title: playbook.title,
    situation: playbook.situations[0] ?? playbook.title,
    used: usedOf(playbook),
  }))
}

import { useQuery } from '@tanstack/react-query'
import type { Suggestion } from '../../../../shared/search.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useOpenIncidents } from '../incident/use-incidents.ts'
import { useRecentPages } from '../playbook/recent-pages.ts'
import { likelyGroups, type OptionGroup } from './options.ts'

/** What an empty box offers, and the situations that serve most here. */
export function useLikely(): {
  readonly groups: readonly OptionGroup[]
  readonly suggestions: readonly Suggestion[]
} {
  const locale = useLocale()
  const { items } = useOpenIncidents()
  const recent = useRecentPages()
  const { data: suggestions } = useQuery(api.search.suggestions.queryOptions({ input: { locale } }))
  const { data: playbooks } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  const titles = new Map(
    (playbooks ?? []).flatMap((item) =>
      item.state === 'ready' ? [[item.id, item.title] as const] : [],
    ),
  )
  const groups = likelyGroups({
    incidents: items,
    suggestions: suggestions ?? [],
    recent: recent.flatMap((id) => {
      const title = titles.get(id)
      return title === undefined ? [] : [{ id, title }]
    }),
  })
  return { groups, suggestions: suggestions ?? [] }
}

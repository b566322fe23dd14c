import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useOpenIncidents } from '../incident/use-incidents.ts'
import { useRecentPages } from '../playbook/recent-pages.ts'
import { likelyGroups, type OptionGroup } from './options.ts'

/** What an empty box offers. */
export function useLikely(): readonly OptionGroup[] {
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
  return likelyGroups({
    incidents: items,
    suggestions: suggestions ?? [],
    recent: recent.flatMap((id) => {
      const title = titles.get(id)
      return title === undefined ? [] : [{ id, title }]
    }),
  })
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchResult } from '../../../../shared/search.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useOpenIncidents } from '../incident/use-incidents.ts'

const limit = 12

/**
 * Results as typed: the last ones stay until the next are there, and a late answer never replaces a newer one.
 * `isFresh` once they answer the text as it is. A list that is opened again is asked for again.
 */
export function useSearch(
  text: string,
  { literal, isOpen }: { readonly literal: boolean; readonly isOpen: boolean },
): { readonly result: SearchResult | undefined; readonly isFresh: boolean } {
  const locale = useLocale()
  const { pinned } = useOpenIncidents()
  const playbookId = pinned?.playbook?.id
  const { data, isPlaceholderData } = useQuery({
    ...api.search.query.queryOptions({
      input: { text, locale, limit, literal, ...(playbookId !== undefined && { playbookId }) },
    }),
    enabled: isOpen && text.trim() !== '',
    placeholderData: keepPreviousData,
    // What was found a moment ago may not be all any more: an entry may have been written.
    staleTime: 0,
  })
  if (text.trim() === '') return { result: undefined, isFresh: true }
  return { result: data, isFresh: data !== undefined && !isPlaceholderData }
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'

const limit = 12

/** Results as typed: the last ones stay until the next are there, and a late answer never replaces a newer one. */
export function useSearch(text: string) {
  const locale = useLocale()
  const { data } = useQuery({
    ...api.search.query.queryOptions({ input: { text, locale, limit } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  return text.trim() === '' ? undefined : data
}

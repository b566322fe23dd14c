import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { inBookletOrder, numbersOf } from './numbering.ts'

/** The playbooks as the booklet holds them, and the number of each. */
export function useBookletOrder() {
  const locale = useLocale()
  const { data, error } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  return useMemo(
    () => ({
      playbooks: data && inBookletOrder(data),
      numbers: numbersOf(data ?? []),
      error,
    }),
    [data, error],
  )
}

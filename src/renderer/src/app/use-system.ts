import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useLocale } from './use-settings.ts'

/** The pack, the folders and the problems met, worded in the person's language. */
export function useSystem() {
  const locale = useLocale()
  const { data } = useQuery(api.system.info.queryOptions({ input: { locale } }))
  return data
}

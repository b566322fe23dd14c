import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Ma commune: what fills the templates and the "who to call" lists. */
export function useProfile() {
  const { data: profile, error, refetch } = useQuery(api.profile.get.queryOptions())
  return { profile, error, retry: () => void refetch() }
}

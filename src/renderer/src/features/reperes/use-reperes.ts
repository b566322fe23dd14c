import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** The figures of the law and the votes ahead. */
export function useReperes() {
  return useQuery(api.playbooks.reperes.queryOptions())
}

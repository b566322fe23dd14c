import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Reads again what is shown under a key, because it changed. A very first answer still on its way may be
 * older than the news, and the query client would take it for fresh: that one is asked for once more when it is there.
 */
export async function readAgain(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const firsts = queryClient
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  await queryClient.invalidateQueries({ queryKey })
  if (firsts.length === 0) return
  await queryClient.invalidateQueries({ predicate: (query) => firsts.includes(query) })
}

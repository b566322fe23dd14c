import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Settings } from '../../../shared/settings.ts'
import { api, client } from '../api.ts'

const initial: Settings = {
  locale: 'fr',
  colorScheme: 'auto',
  textSize: 'normal',
  singleKeys: true,
  author: '',
  snapshotFolder: '',
  // Nothing is offered before it is known whether it was seen.
  welcomed: true,
  seenVersion: '',
}

/**
 * What the person likes on this computer. A change shows at once and is then written. What could not be read is read
 * again first: the rest must not be written as if nothing had ever been chosen.
 */
export function useSettings() {
  const queryClient = useQueryClient()
  // Read once: nothing but this page changes them, and an answer on its way must not undo what was just chosen.
  const asked = api.settings.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY })
  const { data: settings = initial, isSuccess: isRead } = useQuery(asked)
  const mutation = useMutation({
    ...api.settings.set.mutationOptions(),
    // One after the other: each is written whole, and the last chosen is the last written.
    scope: { id: 'settings' },
    mutationFn: async (part: Partial<Settings>) => {
      const next = { ...(await queryClient.ensureQueryData(asked)), ...part }
      queryClient.setQueryData(asked.queryKey, next)
      return client.settings.set(next)
    },
  })

  function change(part: Partial<Settings>): void {
    queryClient.setQueryData(asked.queryKey, (known) => known && { ...known, ...part })
    mutation.mutate(part)
  }

  return { settings, change, isRead, error: mutation.error }
}

/** Set once, above every screen: a page has hundreds of lines that want it, and each would watch the settings. */
export const LocaleContext = createContext(initial.locale)

/** The language for content asked from the back end. */
export function useLocale(): Settings['locale'] {
  return useContext(LocaleContext)
}

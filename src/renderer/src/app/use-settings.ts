import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Settings } from '../../../shared/settings.ts'
import { api } from '../api.ts'

const initial: Settings = {
  locale: 'fr',
  colorScheme: 'auto',
  textSize: 'normal',
  author: '',
  snapshotFolder: '',
  // Nothing is offered before it is known whether it was seen.
  welcomed: true,
  seenVersion: '',
}

/** What the person likes on this computer. A change shows at once and is then written. */
export function useSettings() {
  const queryClient = useQueryClient()
  const { data: settings = initial, isSuccess: isRead } = useQuery(api.settings.get.queryOptions())
  const mutation = useMutation(api.settings.set.mutationOptions())

  function change(part: Partial<Settings>): void {
    const key = api.settings.get.queryKey()
    const next = { ...(queryClient.getQueryData(key) ?? initial), ...part }
    queryClient.setQueryData(key, next)
    mutation.mutate(next)
  }

  return { settings, change, isRead, error: mutation.error }
}

/** Set once, above every screen: a page has hundreds of lines that want it, and each would watch the settings. */
export const LocaleContext = createContext(initial.locale)

/** The language for content asked from the back end. */
export function useLocale(): Settings['locale'] {
  return useContext(LocaleContext)
}

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

/** `isShown`: what is known holds it already. */
type Choice = { readonly part: Partial<Settings>; readonly isShown: boolean }

/**
 * What the person likes on this computer. A change shows at once and is then written. What could not be read is read
 * again first: the rest must not be written as if nothing had ever been chosen.
 */
export function useSettings() {
  const queryClient = useQueryClient()
  const asked = api.settings.get.queryOptions()
  const { data: settings = initial, isSuccess: isRead } = useQuery({
    ...asked,
    // Until they are known, and never after: an answer on its way would undo what was just chosen.
    enabled: ({ state }) => state.data === undefined,
  })
  const mutation = useMutation({
    // One after the other: they are written whole, and the last written is what was chosen last.
    scope: { id: 'settings' },
    mutationFn: async ({ part, isShown }: Choice) => {
      const known = await queryClient.ensureQueryData(asked)
      const next = isShown ? known : { ...known, ...part }
      if (!isShown) queryClient.setQueryData(asked.queryKey, next)
      return client.settings.set(next)
    },
  })

  function change(part: Partial<Settings>): void {
    const known = queryClient.getQueryData(asked.queryKey)
    if (known) queryClient.setQueryData(asked.queryKey, { ...known, ...part })
    mutation.mutate({ part, isShown: known !== undefined })
  }

  return { settings, change, isRead, error: mutation.error }
}

/** Set once, above every screen: a page has hundreds of lines that want it, and each would watch the settings. */
export const LocaleContext = createContext(initial.locale)

/** The language for content asked from the back end. */
export function useLocale(): Settings['locale'] {
  return useContext(LocaleContext)
}

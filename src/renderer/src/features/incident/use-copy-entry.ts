import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import type { useCopy } from '../../ui/use-copy.ts'
import { entryForClipboard } from './entry-text.ts'
import { amendmentsByTarget } from './log-order.ts'

/**
 * Copies an entry from anywhere, whole, as its log would. Resolves to false when it is not there any more.
 *
 * @param copy that of whoever asks, who shows what came of it
 */
export function useCopyEntry(
  copy: ReturnType<typeof useCopy>['copy'],
): (incidentId: string, entryId: string) => Promise<boolean> {
  const { t } = useTranslation()
  const queryClient = useQueryClient()

  return async (incidentId, entryId) => {
    const view = await queryClient.fetchQuery(
      api.incidents.get.queryOptions({ input: { id: incidentId } }),
    )
    const event = view.entries.find(({ id }) => id === entryId)
    if (!event) return false
    const amendments = amendmentsByTarget(view.entries).get(entryId) ?? []
    await copy(entryForClipboard(event, view, { amendments, t }))
    return true
  }
}

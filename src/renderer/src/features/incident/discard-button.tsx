import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { setDiscarded } from './discarded.ts'

/** Throws an exercise away, at once: the list then offers to take it back. A real incident has no such button. */
export function DiscardButton({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const queryClient = useQueryClient()
  const discarding = useMutation(
    api.incidents.discard.mutationOptions({
      onSuccess: () => {
        setDiscarded({ id: view.id, title: view.title })
        navigate(paths.incidents)
        queryClient.removeQueries({
          queryKey: api.incidents.get.queryKey({ input: { id: view.id } }),
        })
        void queryClient.invalidateQueries({ queryKey: api.incidents.list.key() })
      },
    }),
  )
  return (
    <>
      <BusyButton
        size="sm"
        variant="subtle"
        color="danger"
        busy={discarding.isPending}
        onClick={() => discarding.mutate({ id: view.id })}
      >
        {t('discard.action')}
      </BusyButton>
      {discarding.error && <Failure error={discarding.error} />}
    </>
  )
}

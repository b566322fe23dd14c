import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { focusScreen } from '../../ui/focus-screen.ts'
import { setDiscarded, useDiscarded } from './discarded.ts'
import classes from './incidents-page.module.css'

/** What was just thrown away, and the way back. */
export function DiscardedNotice() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const queryClient = useQueryClient()
  const discarded = useDiscarded()
  const recovering = useMutation(
    api.incidents.recover.mutationOptions({
      onSuccess: ({ id }) => {
        setDiscarded(undefined)
        void queryClient.invalidateQueries({ queryKey: api.incidents.list.key() })
        navigate(paths.incident(id))
      },
    }),
  )
  return (
    <div role="status">
      {discarded && (
        <p className={classes.discarded}>
          <span>{t('discard.done', { title: discarded.title })}</span>
          <BusyButton
            size="compact-sm"
            variant="default"
            busy={recovering.isPending}
            onClick={() => recovering.mutate({ id: discarded.id })}
          >
            {t('discard.undo')}
          </BusyButton>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setDiscarded(undefined)
              focusScreen()
            }}
          >
            {t('common.close')}
          </Button>
        </p>
      )}
      {recovering.error && <Failure error={recovering.error} />}
    </div>
  )
}

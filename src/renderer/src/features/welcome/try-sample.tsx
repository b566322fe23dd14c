import { IconTargetArrow } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useSign } from '../incident/signing.ts'
import { useShowIncident } from '../incident/use-incidents.ts'

/** The page the sample is opened with: what most people fear first. */
const samplePlaybook = 'derapage-viral'

/** Opens an exercise to be played with. It is apart from real incidents, and can be thrown away. */
export function TrySample() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const [, navigate] = useLocation()
  const show = useShowIncident()
  const sign = useSign()
  const opening = useMutation({
    mutationFn: (by: string) =>
      client.incidents.open({
        title: t('welcome.sampleTitle'),
        severity: 'medium',
        playbookId: samplePlaybook,
        exercise: true,
        by,
        locale: settings.locale,
      }),
    onSuccess: (view) => {
      show(view)
      change({ welcomed: true })
      navigate(paths.incident(view.id))
    },
  })
  return (
    <div>
      {opening.error && <Failure error={opening.error} />}
      <BusyButton
        size="md"
        leftSection={<IconTargetArrow aria-hidden size="1.2em" />}
        busy={opening.isPending}
        onClick={() => sign((by) => opening.mutate(by))}
      >
        {t('welcome.openSample')}
      </BusyButton>
    </div>
  )
}

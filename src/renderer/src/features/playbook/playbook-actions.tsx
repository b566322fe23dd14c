import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import type { Playbook } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import classes from './playbook-page.module.css'

/** What can be done with the page. */
export function PlaybookActions({
  playbook,
  linked,
}: {
  readonly playbook: Playbook
  /** The incident that follows the page, if one does. */
  readonly linked: IncidentView | undefined
}) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openDialog = useOpenDialog()
  return (
    <div className={classes.actions}>
      {linked && !linked.exercise && <Resume incident={linked} />}
      <Button
        size="md"
        fullWidth
        variant={linked && !linked.exercise ? 'default' : 'filled'}
        onClick={() => openDialog({ playbookId: playbook.id })}
      >
        {t('playbook.openIncident')}
      </Button>
      {/* An exercise may have been forgotten there: the real thing comes first. */}
      {linked?.exercise && <Resume incident={linked} />}
      <Button
        size="md"
        fullWidth
        variant="default"
        leftSection={<IconPrinter aria-hidden size="1.1em" />}
        onClick={() => navigate(paths.printCard(playbook.id))}
      >
        {t('playbook.printCard')}
      </Button>
      <Button size="md" fullWidth variant="subtle" onClick={() => window.print()}>
        {t('playbook.print')}
      </Button>
    </div>
  )
}

function Resume({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <Button
      size="md"
      fullWidth
      variant={incident.exercise ? 'default' : 'filled'}
      onClick={() => navigate(paths.incident(incident.id))}
    >
      {t(incident.exercise ? 'playbook.resumeExercise' : 'playbook.resumeIncident')}
    </Button>
  )
}

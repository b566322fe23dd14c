import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
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
  readonly linked: string | undefined
}) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openDialog = useOpenDialog()
  return (
    <div className={classes.actions}>
      {linked === undefined ? (
        <Button size="md" fullWidth onClick={() => openDialog({ playbookId: playbook.id })}>
          {t('playbook.openIncident')}
        </Button>
      ) : (
        <Button size="md" fullWidth onClick={() => navigate(paths.incident(linked))}>
          {t('playbook.resumeIncident')}
        </Button>
      )}
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

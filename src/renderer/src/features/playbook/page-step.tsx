import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook, Step } from '../../../../shared/playbook.ts'
import { Failure } from '../../ui/failure.tsx'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { anchorId } from './anchor.ts'
import classes from './playbook-page.module.css'
import { StepRow } from './step-row.tsx'
import type { LinkedIncident } from './use-linked-incident.ts'

/** Inside an incident a tick is written in its log. Outside, it offers to open one. */
export function PageStep({
  step,
  playbook,
  linked,
}: {
  readonly step: Step
  readonly playbook: Playbook
  readonly linked: LinkedIncident | undefined
}) {
  const { t } = useTranslation()
  const [offering, setOffering] = useState(false)
  const openDialog = useOpenDialog()
  const view = linked?.view.steps.find((each) => each.id === step.id)
  return (
    <StepRow
      step={step}
      view={view}
      onToggle={() => (linked && view ? linked.toggle(view) : setOffering(true))}
    >
      {offering && !linked && (
        <div className={classes.offer} data-print="no">
          <p>{t('playbook.tickOutside')}</p>
          <Button
            size="compact-md"
            onClick={() => openDialog({ playbookId: playbook.id, thenCheck: step.id })}
          >
            {t('playbook.tickOutsideOpen')}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              setOffering(false)
              // The button goes away: the keyboard stays on the step.
              document.getElementById(anchorId(step.id))?.focus()
            }}
          >
            {t('playbook.tickOutsideNo')}
          </Button>
        </div>
      )}
      {linked?.error && view && view.id === linked.failedStep && (
        <Failure error={linked.error} onRetry={() => linked.toggle(view)} />
      )}
    </StepRow>
  )
}

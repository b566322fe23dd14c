import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reminder } from '../../../../shared/incident.ts'
import { useSettings } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { useRecord } from './use-incidents.ts'

/** How long a reminder is put off, in minutes. */
const later = 15

/** It is dealt with, or a little later. Both are lines of the log. */
export function ReminderActions({
  incidentId,
  reminder,
}: {
  readonly incidentId: string
  readonly reminder: Reminder
}) {
  const { t } = useTranslation()
  const { settings } = useSettings()
  const { record, error } = useRecord(incidentId)
  const by = settings.author || '—'
  // A refusal is shown below the buttons.
  const write = (entry: Parameters<typeof record>[0]) => {
    record(entry).then(
      // The line goes away with its buttons: the keyboard goes back to the screen.
      () => document.getElementById('main')?.focus({ preventScroll: true }),
      () => undefined,
    )
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('reminders.doneLabel', { text: reminder.text })}
        onClick={() => write({ kind: 'reminderDone', by, target: reminder.id })}
      >
        {t('reminders.done')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('reminders.laterLabel', { count: later, text: reminder.text })}
        onClick={() =>
          write({
            kind: 'reminderSet',
            by,
            dueAt: new Date(Date.now() + later * 60_000).toISOString(),
            text: reminder.text.slice(0, 200),
            replaces: reminder.id,
          })
        }
      >
        {t('reminders.later', { count: later })}
      </Button>
      {error && <Failure error={error} />}
    </>
  )
}

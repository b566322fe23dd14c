import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Entry, Reminder } from '../../../../shared/incident.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { focusScreen } from '../../ui/focus-screen.ts'
import { useSign } from './signing.ts'
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
  const sign = useSign()
  const announce = useAnnounce()
  const { record, error } = useRecord(incidentId)
  // A refusal is shown below the buttons.
  const write = (entryBy: (by: string) => Entry, said: string) => {
    sign((by) => {
      record(entryBy(by)).then(
        () => {
          announce(said)
          // The line goes away with its buttons.
          focusScreen()
        },
        () => undefined,
      )
    })
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('reminders.doneLabel', { text: reminder.text })}
        onClick={() =>
          write(
            (by) => ({ kind: 'reminderDone', by, target: reminder.id }),
            t('log.kinds.reminderDone'),
          )
        }
      >
        {t('reminders.done')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('reminders.laterLabel', { count: later, text: reminder.text })}
        onClick={() =>
          write(
            (by) => ({
              kind: 'reminderSet',
              by,
              dueAt: new Date(Date.now() + later * 60_000).toISOString(),
              text: reminder.text.slice(0, 200),
              replaces: reminder.id,
            }),
            t('reminders.laterLabel', { count: later, text: reminder.text }),
          )
        }
      >
        {t('reminders.later', { count: later })}
      </Button>
      {error && <Failure error={error} />}
    </>
  )
}

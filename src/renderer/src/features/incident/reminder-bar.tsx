import { IconBellRinging } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { chime } from '../../ui/chime.ts'
import { timeNear } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { type DueReminder, dueReminders } from './due-reminders.ts'
import { ReminderActions } from './reminder-actions.tsx'
import classes from './reminder-bar.module.css'
import { useOpenIncidents } from './use-incidents.ts'

/** A reminder rings within this of its time, in milliseconds. */
const lookEveryMs = 5_000

/**
 * Reminders whose time has come stay on every screen until somebody deals with them. Beside the search box, so that
 * nothing moves under the hand and nothing that is typed is covered.
 */
export function ReminderBar() {
  const { items } = useOpenIncidents()
  const due = dueReminders(items, useNow(lookEveryMs))
  // One at a time; the others are counted, so that it never takes the screen.
  const [first] = due
  useRing(due)
  return (
    // Always there: a region that appears with its words is not always read aloud.
    <div role="alert" data-print="no" className={classes.place}>
      {first && <Line key={first.reminder.id} due={first} others={due.length - 1} />}
    </div>
  )
}

function Line({
  due: { incidentId, incidentTitle, reminder },
  others,
}: {
  readonly due: DueReminder
  readonly others: number
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const time = timeNear(reminder.dueAt, new Date().toISOString(), locale)
  return (
    <div className={classes.bar}>
      <IconBellRinging aria-hidden size="1.2em" className={classes.icon} />
      <p className={classes.words}>
        <strong>
          {t(reminder.source === 'nextWord' ? 'reminders.nextWordDue' : 'reminders.due', { time })}
        </strong>{' '}
        <Link href={paths.incident(incidentId, reminder.id)}>
          {reminder.text === '' ? incidentTitle : reminder.text}
        </Link>
        {others > 0 && (
          <span className={classes.more}> {t('reminders.more', { count: others })}</span>
        )}
        {reminder.text !== '' && <span className={classes.title}> · {incidentTitle}</span>}
      </p>
      <ReminderActions incidentId={incidentId} reminder={reminder} />
    </div>
  )
}

// Outside the component: a reminder rings once, whatever is drawn again.
const rung = new Set<string>()

function useRing(due: readonly DueReminder[]): void {
  const fresh = due.filter(({ reminder }) => !rung.has(reminder.id))
  const keys = fresh.map(({ reminder }) => reminder.id).join(' ')
  useEffect(() => {
    if (keys === '') return
    for (const key of keys.split(' ')) rung.add(key)
    chime()
  }, [keys])
}

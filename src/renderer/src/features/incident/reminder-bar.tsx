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

/** Shown at once; the others are counted, so that the bar never takes the screen. */
const shownAtOnce = 2
/** A reminder rings within this of its time, in milliseconds. */
const lookEveryMs = 5_000

/** Reminders whose time has come stay on every screen until somebody deals with them. */
export function ReminderBar() {
  const { t } = useTranslation()
  const { items } = useOpenIncidents()
  const due = dueReminders(items, useNow(lookEveryMs))
  useRing(due)
  return (
    // Always there: a region that appears with its words is not always read aloud.
    <div role="alert" data-print="no">
      {due.slice(0, shownAtOnce).map((each) => (
        <Line key={each.reminder.id} due={each} />
      ))}
      {due.length > shownAtOnce && (
        <p className={classes.more}>{t('reminders.more', { count: due.length - shownAtOnce })}</p>
      )}
    </div>
  )
}

function Line({ due: { incidentId, incidentTitle, reminder } }: { readonly due: DueReminder }) {
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

import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IncidentView } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { clockTime, longDay, sameDay } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { ReminderActions } from './reminder-actions.tsx'
import classes from './reminder-list.module.css'

/** What is still to come in this incident; what is overdue is in the bar on every screen. */
export function ReminderList({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow(5_000).toISOString()
  const ahead = view.reminders.filter(({ dueAt }) => dueAt > now)
  if (ahead.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('reminders.title')} data-print="no">
      {ahead.map((reminder) => (
        <li key={reminder.id} className={classes.item}>
          <IconBell aria-hidden size="1.05em" className={classes.icon} />
          <span className={classes.words}>
            <strong>
              {!sameDay(reminder.dueAt, now) && `${longDay(reminder.dueAt, locale)}, `}
              {clockTime(reminder.dueAt, locale)}
            </strong>{' '}
            {reminder.source === 'nextWord' ? t('reminders.nextWord') : reminder.text}
          </span>
          <ReminderActions incidentId={view.id} reminder={reminder} />
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentSummary } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { ago, elapsed, exactTime } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './incident-row.module.css'
import { Progress } from './progress.tsx'
import { SeverityTag, StatusTag } from './severity-tag.tsx'

/** One incident in a list. */
export function IncidentRow({ incident }: { readonly incident: IncidentSummary }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  const when = incident.closedAt ?? incident.openedAt
  return (
    <Link
      href={paths.incident(incident.id)}
      className={classes.row}
      data-exercise={incident.exercise || undefined}
    >
      <span className={classes.main}>
        <span className={classes.title}>{incident.title}</span>
        <span className={classes.meta}>
          {incident.playbook && <span>{incident.playbook.title}</span>}
          <time dateTime={when} title={exactTime(when, locale)}>
            {t(incident.closedAt === undefined ? 'incidents.opened' : 'incidents.closedOn', {
              date: ago(when, now, locale, t),
            })}
          </time>
        </span>
      </span>
      <span className={classes.tags}>
        {incident.exercise && <Tag tone="late">{t('app.exercise')}</Tag>}
        <SeverityTag severity={incident.severity} />
        <StatusTag status={incident.status} />
        {incident.late > 0 && (
          <Tag tone="late">{t('incidents.late', { count: incident.late })}</Tag>
        )}
      </span>
      <span className={classes.figures}>
        {incident.status !== 'closed' && (
          <span className={classes.clock}>{elapsed(incident.openedAt, now, t)}</span>
        )}
        <Progress settled={incident.settled} total={incident.total} />
      </span>
    </Link>
  )
}

import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentSummary } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { Tag } from '../../ui/tag.tsx'
import { elapsed } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './incident-bar.module.css'
import { titleWithoutMark } from './incident-title.ts'
import { Progress } from './progress.tsx'

/** The open incident, pinned on top of every screen. */
export function IncidentBar({
  incident,
  others,
}: {
  readonly incident: IncidentSummary
  readonly others: number
}) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <section
      className={classes.bar}
      data-exercise={incident.exercise || undefined}
      aria-label={t('bar.label')}
      data-print="no"
    >
      <span className={classes.running}>
        {incident.exercise ? t('app.exercise') : t('bar.running')}
      </span>
      <span className={classes.title}>{titleWithoutMark(incident)}</span>
      <span className={classes.clock}>{elapsed(incident.openedAt, now, t)}</span>
      <span className={classes.progress}>
        <Progress settled={incident.settled} total={incident.total} />
      </span>
      {incident.late > 0 && <Tag tone="late">{t('incidents.late', { count: incident.late })}</Tag>}
      {others > 0 && <span className={classes.others}>{t('bar.others', { count: others })}</span>}
      <Link href={paths.incident(incident.id)} className={classes.resume}>
        {t('bar.resume')}
        <IconArrowRight aria-hidden size="1.05em" />
      </Link>
    </section>
  )
}

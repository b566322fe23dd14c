import { useTranslation } from 'react-i18next'
import type { Severity, Status } from '../../../../shared/incident.ts'
import { Tag, type TagTone } from '../../ui/tag.tsx'

const severityTones: Readonly<Record<Severity, TagTone>> = {
  low: 'plain',
  medium: 'accent',
  high: 'danger',
  critical: 'danger',
}

const statusTones: Readonly<Record<Status, TagTone>> = {
  active: 'accent',
  stabilised: 'ok',
  closed: 'plain',
}

export function SeverityTag({
  severity,
  opens = false,
}: {
  readonly severity: Severity
  readonly opens?: boolean
}) {
  const { t } = useTranslation()
  return (
    <Tag tone={severityTones[severity]} opens={opens}>
      {t(`severities.${severity}`)}
    </Tag>
  )
}

export function StatusTag({ status }: { readonly status: Status }) {
  const { t } = useTranslation()
  return <Tag tone={statusTones[status]}>{t(`statuses.${status}`)}</Tag>
}

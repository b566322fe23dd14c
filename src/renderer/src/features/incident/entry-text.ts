import type { TFunction } from 'i18next'
import type { Event, IncidentView } from '../../../../shared/incident.ts'

/** What an entry says, in one text: shown, copied, corrected. */
export function entryText(event: Event, view: IncidentView, t: TFunction): string {
  switch (event.kind) {
    case 'opened':
      return event.playbook
        ? t('log.kinds.openedFrom', { title: event.playbook.title })
        : t('log.kinds.opened')
    case 'noted':
    case 'called':
    case 'published':
    case 'amended':
      return event.text
    case 'decided':
      return event.question
    case 'stepChecked':
    case 'stepUnchecked':
      return t(`log.kinds.${event.kind}`, { text: stepText(event.step, view) })
    case 'stepSkipped':
      return event.reason
    case 'evidenceAdded':
      return event.name
    case 'severityChanged':
      return t('log.kinds.severityChanged', { value: t(`severities.${event.severity}`) })
    case 'statusChanged':
      return t('log.kinds.statusChanged', { value: t(`statuses.${event.status}`) })
    case 'closed':
      return event.summary
    case 'reopened':
      return event.reason ?? t('log.kinds.reopened')
  }
}

/** The words of a step as the incident keeps them. */
export function stepText(step: string, view: IncidentView): string {
  return view.steps.find((each) => each.id === step)?.text ?? step
}

import type { TFunction } from 'i18next'
import type { Event, EventOf, IncidentView } from '../../../../shared/incident.ts'
import { writtenIn } from '../../../../shared/written-in.ts'

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
    case 'reminderSet':
      return event.text === ''
        ? t('log.kinds.reminderSet')
        : t('log.kinds.reminderSetFor', { text: event.text })
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
      return t(`log.kinds.${event.kind}`)
    case 'closed':
      return event.summary
    case 'reopened':
      return event.reason ?? t('log.kinds.reopened')
  }
}

/** What is copied of an entry: as corrected, since what was wrong must not leave by here. An exercise says so. */
export function entryForClipboard(
  event: Event,
  view: IncidentView,
  { amendments, t }: { readonly amendments: readonly EventOf<'amended'>[]; readonly t: TFunction },
): string {
  const now = amendments.at(-1)?.text ?? entryText(event, view, t)
  return view.exercise ? `${t('app.exercise')} · ${now}` : now
}

/** What a correction starts from: the text and all that was filled in with it, so that each can be put right. */
export function amendText(event: Event, view: IncidentView, t: TFunction): string {
  const text = entryText(event, view, t)
  const fields = fieldNames.flatMap((name) => {
    const value: unknown = Reflect.get(event, name)
    const words = Array.isArray(value) ? value.join(' · ') : value
    return typeof words === 'string' && words !== ''
      ? [
          `${t(`log.fields.${event.kind === 'published' && name === 'medium' ? 'where' : name}`)}${t('log.colon')}${words}`,
        ]
      : []
  })
  return [text, ...fields].join('\n')
}

const fieldNames = [
  'options',
  'decision',
  'reasons',
  'unknown',
  'decidedBy',
  'origin',
  'recipient',
  'medium',
  'link',
] as const

/** Every word shown in an entry, for the filter. */
export function entryWords(event: Event, view: IncidentView, t: TFunction): string {
  const step = event.kind === 'stepSkipped' ? [stepText(event.step, view)] : []
  return [...step, entryText(event, view, t), ...writtenIn(event)].join(' ')
}

/** The words of a step as the incident keeps them. */
export function stepText(step: string, view: IncidentView): string {
  return view.steps.find((each) => each.id === step)?.text ?? step
}

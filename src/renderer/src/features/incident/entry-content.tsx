import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, EventOf } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { timeNear } from '../../ui/times.ts'
import { EvidencePiece } from './evidence-piece.tsx'
import classes from './log.module.css'

/** The body of an entry. A corrected text stays readable, struck through. */
export function EntryContent({
  event,
  text,
  amendments,
  stepText,
}: {
  readonly event: Event
  readonly text: string
  readonly amendments: readonly EventOf<'amended'>[]
  /** The words of a step, by its name. */
  readonly stepText: (step: string) => string
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const body = amendments.length > 0 ? <del>{text}</del> : text
  switch (event.kind) {
    case 'decided':
      return <Decision event={event}>{body}</Decision>
    case 'called':
    case 'published':
      return (
        <div className={classes.card}>
          <strong>{t(`log.kinds.${event.kind}`)}</strong>
          <p className={classes.text}>{body}</p>
          <Fields
            fields={[
              ['origin', event.origin],
              ['recipient', event.recipient],
              [event.kind === 'published' ? 'where' : 'medium', event.medium],
              ['link', event.link],
              ['nextWordAt', event.nextWordAt && timeNear(event.nextWordAt, event.at, locale)],
            ]}
          />
        </div>
      )
    case 'evidenceAdded':
      return <EvidencePiece piece={event} amendments={amendments} />
    case 'stepSkipped':
      return (
        <p className={classes.text}>
          <span className={classes.quiet}>
            {t('log.kinds.stepSkipped', { text: stepText(event.step) })}
          </span>
          {'\n'}
          {body}
        </p>
      )
    case 'closed':
    case 'reopened':
      return (
        <p className={classes.text}>
          <strong>{t(`log.kinds.${event.kind}`)}</strong>
          {event.kind === 'closed' || event.reason !== undefined ? '\n' : ''}
          {event.kind === 'closed' || event.reason !== undefined ? body : ''}
        </p>
      )
    case 'reminderSet':
      return (
        <p className={`${classes.text} ${classes.quiet}`}>
          {body} · {timeNear(event.dueAt, event.at, locale)}
        </p>
      )
    case 'stepChecked':
    case 'stepUnchecked':
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
    case 'severityChanged':
    case 'statusChanged':
      return <p className={`${classes.text} ${classes.quiet}`}>{body}</p>
    case 'opened':
    case 'noted':
    case 'amended':
      return <p className={classes.text}>{body}</p>
  }
}

function Decision({
  event,
  children,
}: {
  readonly event: EventOf<'decided'>
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.card}>
      <strong>{t('log.kinds.decided')}</strong>
      <p className={classes.text}>{children}</p>
      <Fields
        fields={[
          ['options', event.options.join(' · ')],
          ['decision', event.decision],
          ['reasons', event.reasons],
          ['unknown', event.unknown],
          ['decidedBy', event.decidedBy],
        ]}
      />
    </div>
  )
}

type FieldName =
  | 'options'
  | 'decision'
  | 'reasons'
  | 'unknown'
  | 'decidedBy'
  | 'origin'
  | 'recipient'
  | 'medium'
  | 'where'
  | 'link'
  | 'nextWordAt'

function Fields({
  fields,
}: {
  readonly fields: readonly (readonly [FieldName, string | undefined])[]
}) {
  const { t } = useTranslation()
  const filled = fields.filter(([, value]) => value)
  if (filled.length === 0) return null
  return (
    <dl className={classes.fields}>
      {filled.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`log.fields.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

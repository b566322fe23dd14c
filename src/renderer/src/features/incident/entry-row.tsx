import {
  IconAlertCircle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDot,
  IconFlag,
  IconLock,
  IconLockOpen,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconScale,
  IconSpeakerphone,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { amendmentsOf } from '../../../../shared/fold.ts'
import type { Event, IncidentView } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { clockTime, columnTime, exactTime } from '../../ui/times.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { anchorId } from '../playbook/anchor.ts'
import { useExercise } from '../playbook/exercise-context.ts'
import { AmendForm } from './amend-form.tsx'
import { EntryContent } from './entry-content.tsx'
import { entryText, stepText } from './entry-text.ts'
import classes from './log.module.css'

const icons: Readonly<Record<Event['kind'], typeof IconCheck>> = {
  opened: IconCircleDot,
  noted: IconPencil,
  decided: IconScale,
  called: IconPhone,
  published: IconSpeakerphone,
  stepChecked: IconCheck,
  stepUnchecked: IconArrowBackUp,
  stepSkipped: IconX,
  evidenceAdded: IconPaperclip,
  severityChanged: IconAlertCircle,
  statusChanged: IconFlag,
  amended: IconPencil,
  closed: IconLock,
  reopened: IconLockOpen,
}

/** Facts written more than this after they happened say so, in milliseconds. */
const lateWritingMs = 2 * 60_000

/** One line of the log: time of the fact, what it is, who wrote it, its corrections. */
export function EntryRow({ event, view }: { readonly event: Event; readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const exercise = useExercise()
  const { copied, copy } = useCopy()
  const [amending, setAmending] = useState(false)
  const Icon = icons[event.kind]
  const amendments = amendmentsOf(view.entries, event.id)
  const text = entryText(event, view, t)
  const writtenLate = Date.parse(event.recordedAt) - Date.parse(event.at) > lateWritingMs
  const canAmend = view.status !== 'closed' && isTyped(event)
  return (
    <div className={classes.row} id={anchorId(event.id)} tabIndex={-1}>
      <time className={classes.time} dateTime={event.at} title={exactTime(event.at, locale)}>
        {columnTime(event.at)}
      </time>
      <Icon aria-hidden size="1.15em" className={classes.icon} />
      <div>
        <EntryContent
          event={event}
          text={text}
          struck={amendments.length > 0}
          stepText={(step) => stepText(step, view)}
        />
        {amendments.map((amendment) => (
          <p key={amendment.id} className={classes.amended}>
            <small>
              {t('log.amended', {
                time: clockTime(amendment.recordedAt, locale),
                by: amendment.by,
              })}
            </small>{' '}
            {amendment.text}
          </p>
        ))}
        {amending && (
          <AmendForm
            incidentId={view.id}
            target={event.id}
            text={amendments.at(-1)?.text ?? text}
            onDone={() => setAmending(false)}
          />
        )}
        <p className={classes.meta}>
          <span title={event.device}>{event.by}</span>
          {writtenLate && (
            <span>{t('log.writtenAt', { time: clockTime(event.recordedAt, locale) })}</span>
          )}
          {canAmend && !amending && (
            <button
              type="button"
              className={classes.action}
              aria-label={t('log.amendLabel', { text })}
              onClick={() => setAmending(true)}
            >
              {t('log.amend')}
            </button>
          )}
          {isTyped(event) && (
            <button
              type="button"
              className={classes.action}
              aria-label={`${t('log.copyLabel')} : ${text}`}
              onClick={() => copy(exercise ? `${t('app.exercise')} · ${text}` : text)}
            >
              {copied ? t('common.copied') : t('common.copy')}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}

/** Whether a person wrote words in it, that may need a correction. */
function isTyped(event: Event): boolean {
  switch (event.kind) {
    case 'noted':
    case 'decided':
    case 'called':
    case 'published':
    case 'stepSkipped':
      return true
    case 'opened':
    case 'stepChecked':
    case 'stepUnchecked':
    case 'evidenceAdded':
    case 'severityChanged':
    case 'statusChanged':
    case 'amended':
    case 'closed':
    case 'reopened':
      return false
  }
}

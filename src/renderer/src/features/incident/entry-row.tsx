import {
  IconAlertCircle,
  IconArrowBackUp,
  IconBell,
  IconBellCheck,
  IconCheck,
  IconCircleDot,
  IconFlag,
  IconLock,
  IconLockOpen,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconPin,
  IconPinFilled,
  IconScale,
  IconSpeakerphone,
  IconX,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { captionOf } from '../../../../shared/fold.ts'
import type { Event, EventOf, IncidentView } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Tag } from '../../ui/tag.tsx'
import { clockTime, exactTime } from '../../ui/times.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { anchorId } from '../playbook/anchor.ts'
import { AmendForm } from './amend-form.tsx'
import { EntryContent } from './entry-content.tsx'
import { amendText, entryForClipboard, entryText, stepText } from './entry-text.ts'
import { EvidenceActions } from './evidence-actions.tsx'
import { useEvidence } from './evidence-context.ts'
import classes from './log.module.css'
import { useSign } from './signing.ts'
import { useBegun } from './use-begun.ts'
import { useRecord } from './use-incidents.ts'

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
  reminderSet: IconBell,
  reminderDone: IconBellCheck,
  pinned: IconPin,
  unpinned: IconPin,
  amended: IconPencil,
  closed: IconLock,
  reopened: IconLockOpen,
}

/** Facts written more than this after they happened say so, in milliseconds. */
const lateWritingMs = 2 * 60_000

/**
 * One line of the log: time of the fact, what it is, who wrote it, its corrections.
 * Drawn again only when it changes: scrolling a long log draws the lines that come in, not those that stay.
 */
export const EntryRow = memo(function EntryRow({
  event,
  view,
  amendments,
  isPinned,
}: {
  readonly event: Event
  readonly view: IncidentView
  readonly amendments: readonly EventOf<'amended'>[]
  readonly isPinned: boolean
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { copied, copy } = useCopy()
  const correction = useBegun(`amend:${event.id}`)
  const amending = correction.state !== 'none'
  const Icon = icons[event.kind]
  const text = entryText(event, view, t)
  const writtenLate = Date.parse(event.recordedAt) - Date.parse(event.at) > lateWritingMs
  const isOpen = view.status !== 'closed'
  const isAltered = useEvidence().isAltered(event.id)
  /** What a correction starts from. */
  const textNow = () =>
    event.kind === 'evidenceAdded'
      ? (captionOf(event, amendments) ?? '')
      : (amendments.at(-1)?.text ?? amendText(event, view, t))
  return (
    <div
      className={classes.row}
      id={anchorId(event.id)}
      tabIndex={-1}
      data-pinned={isPinned || undefined}
      data-altered={isAltered || undefined}
    >
      <time dateTime={event.at} className={classes.time}>
        <Link
          href={paths.incident(view.id, event.id)}
          className={classes.link}
          title={exactTime(event.at, locale)}
        >
          {clockTime(event.at, locale)}
        </Link>
      </time>
      <Icon aria-hidden size="1.15em" className={classes.icon} />
      <div>
        {isAltered && <Tag tone="danger">{t('log.altered')}</Tag>}
        <EntryContent
          event={event}
          text={text}
          amendments={amendments}
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
        {amending && isOpen && (
          <AmendForm
            incidentId={view.id}
            target={event.id}
            correction={correction}
            before={textNow()}
            isCaption={event.kind === 'evidenceAdded'}
          />
        )}
        <div className={classes.meta}>
          <span>
            {event.by}
            {view.devices.length > 1 && ` · ${event.device}`}
          </span>
          {writtenLate && (
            <span>{t('log.writtenAt', { time: clockTime(event.recordedAt, locale) })}</span>
          )}
          {isOpen && isTyped(event) && !amending && (
            <button
              type="button"
              className={classes.action}
              aria-label={t('log.amendLabel', { text })}
              onClick={() => correction.begin(textNow())}
            >
              {t('log.amend')}
            </button>
          )}
          {isOpen && event.kind === 'evidenceAdded' && !amending && (
            <EvidenceActions
              piece={event}
              amendments={amendments}
              onCaption={() => correction.begin(textNow())}
            />
          )}
          {isTyped(event) && (
            <button
              type="button"
              className={classes.action}
              aria-label={`${t('log.copyLabel')} : ${text}`}
              onClick={() => void copy(entryForClipboard(event, view, { amendments, t }))}
            >
              {copied ? t('common.copied') : t('common.copy')}
            </button>
          )}
          {(isOpen || isPinned) && canPin(event) && (
            <PinButton view={view} event={event} isPinned={isPinned} text={text} />
          )}
        </div>
      </div>
    </div>
  )
})

/** Keeps an entry for the summary: it then opens every report. */
function PinButton({
  view,
  event,
  isPinned,
  text,
}: {
  readonly view: IncidentView
  readonly event: Event
  readonly isPinned: boolean
  readonly text: string
}) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error } = useRecord(view.id)
  const kind = isPinned ? 'unpinned' : 'pinned'
  return (
    <>
      <button
        type="button"
        className={classes.action}
        aria-pressed={isPinned}
        disabled={view.status === 'closed'}
        aria-label={t('log.pinLabel', { text })}
        onClick={() => {
          // The refusal is shown beside the button.
          sign((by) => void record({ kind, by, target: event.id }).catch(() => undefined))
        }}
      >
        {isPinned && <IconPinFilled aria-hidden size="0.95em" />}
        {t('log.pin')}
      </button>
      {error && <Failure error={error} />}
    </>
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
    case 'reminderSet':
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
    case 'amended':
    case 'closed':
    case 'reopened':
      return false
  }
}

function canPin(event: Event): boolean {
  return isTyped(event) || event.kind === 'evidenceAdded' || event.kind === 'severityChanged'
}

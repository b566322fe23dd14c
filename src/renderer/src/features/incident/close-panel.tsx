import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncidentView } from '../../../../shared/incident.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { submitOnCtrlEnter } from '../../ui/submit-on-ctrl-enter.ts'
import { useStored, useStoredRecord } from '../../ui/use-stored.ts'
import classes from './close-panel.module.css'
import { useSign } from './signing.ts'
import { useRecord } from './use-incidents.ts'

/** Closing asks for a summary, and says what was left open. It never hides the log. */
export function ClosePanel({
  view,
  onDone,
}: {
  readonly view: IncidentView
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error, isPending } = useRecord(view.id)
  const announce = useAnnounce()
  const [summary, setSummary] = useStored(`closing:${view.id}`)
  const [{ text: unwritten = '' }] = useStoredRecord(`draft:${view.id}`)
  const [tried, setTried] = useState(false)
  const open = view.total - view.settled

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (summary.trim() === '') return
    // The refusal is shown below the summary.
    sign((by) => void write(by).catch(() => undefined))
  }

  async function write(by: string): Promise<void> {
    await record({ kind: 'closed', by, summary })
    setSummary('')
    announce(t('log.kinds.closed'))
    onDone()
  }

  return (
    <form
      className={classes.panel}
      aria-label={t('incident.closeTitle')}
      noValidate
      onSubmit={submit}
    >
      <h2 className={classes.title}>{t('incident.closeTitle')}</h2>
      {open > 0 && <p>{t('incident.closeOpenSteps', { count: open })}</p>}
      {unwritten.trim() !== '' && <p>{t('incident.closeUnwritten')}</p>}
      {view.reminders.length > 0 && (
        <p>{t('incident.closeReminders', { count: view.reminders.length })}</p>
      )}
      <Textarea
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        label={t('incident.closeSummary')}
        description={t('incident.closeHint')}
        maxLength={10_000}
        value={summary}
        error={tried && summary.trim() === '' && t('incident.closeMissing')}
        onKeyDown={submitOnCtrlEnter}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      {error && <Failure error={error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <BusyButton type="submit" busy={isPending}>
          {t('incident.closeSubmit')}
        </BusyButton>
      </div>
    </form>
  )
}

export function ReopenPanel({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error, isPending } = useRecord(id)
  const announce = useAnnounce()
  const [reason, setReason] = useStored(`reopening:${id}`)

  function submit(event: FormEvent): void {
    event.preventDefault()
    // The refusal is shown below the reason.
    sign((by) => void write(by).catch(() => undefined))
  }

  async function write(by: string): Promise<void> {
    const text = reason.trim()
    await record({ kind: 'reopened', by, ...(text && { reason: text }) })
    setReason('')
    announce(t('log.kinds.reopened'))
    onDone()
  }

  return (
    <form className={classes.panel} aria-label={t('incident.reopenTitle')} onSubmit={submit}>
      <h2 className={classes.title}>{t('incident.reopenTitle')}</h2>
      <Textarea
        autoFocus
        autosize
        label={t('incident.reopenReason')}
        maxLength={10_000}
        value={reason}
        onKeyDown={submitOnCtrlEnter}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error && <Failure error={error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <BusyButton type="submit" busy={isPending}>
          {t('incident.reopen')}
        </BusyButton>
      </div>
    </form>
  )
}

import { Button } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../../shared/incident.ts'
import { useSettings } from '../../app/use-settings.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { clockTime } from '../../ui/times.ts'
import { useStored, useStoredRecord } from '../../ui/use-stored.ts'
import { AttachStatus } from './attach-status.tsx'
import classes from './composer.module.css'
import { type DraftFault, toEntry } from './draft.ts'
import { DraftFields } from './draft-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { KindChooser } from './kind-chooser.tsx'
import { type BoxKind, boxKinds, pickKind } from './kind-keys.ts'
import { maxEntryText } from './limits.ts'
import { instantOfRemind } from './remind.ts'
import { RemindPicker } from './remind-picker.tsx'
import { useAttach } from './use-attach.ts'
import { useRecord } from './use-incidents.ts'
import { instantOf, now, type When } from './when.ts'
import { furtherBack } from './when-keys.ts'
import { WhenPicker } from './when-picker.tsx'

/** When this few characters are left, the box says how many. */
const warnBelow = 500

/** The one box where the log is written. Ctrl+Enter writes; nothing typed is lost by leaving. */
export function Composer({
  incidentId,
  onWritten,
}: {
  readonly incidentId: string
  /** An entry was written here: the log shows its end. */
  readonly onWritten: () => void
}) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const announce = useAnnounce()
  const { record, error, isPending, savedAt } = useRecord(incidentId)
  const reminding = useRecord(incidentId)
  const attaching = useAttach(incidentId)
  const [kind, setKind] = useDraftKind(incidentId)
  const [draft, setField, clearDraft] = useStoredRecord(`draft:${incidentId}`)
  const [when, setWhen] = useState<When>(now)
  const [by, setBy] = useState<string>()
  const [fault, setFault] = useState<DraftFault>()
  const [reminder, setReminder] = useState<Entry>()
  const [dragging, setDragging] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)
  const textArea = useRef<HTMLTextAreaElement>(null)
  const author = by ?? settings.author
  const text = draft.text ?? ''
  const remind = draft.remind ?? ''
  const promises = kind === 'called' || kind === 'published'

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    // A second Ctrl+Enter before the first is on the disk would write the entry twice.
    if (isPending || kind === 'evidence') return
    const present = new Date()
    const dueAt = instantOfRemind(remind, present)
    const at = instantOf(when, present)
    const result = toEntry(kind, draft, author, at, promises ? dueAt : undefined)
    setFault(result.state === 'fault' ? result.fault : undefined)
    if (result.state === 'fault') return
    rememberAuthor()
    const view = await record(result.entry)
    clearDraft()
    setWhen(now)
    onWritten()
    announce(t('incident.saved', { time: clockTime(view.updatedAt, settings.locale) }))
    textArea.current?.focus()
    if (dueAt === undefined || promises) return
    // A refusal is shown below with its own way to try again: the entry itself is written.
    const reminder: Entry = {
      kind: 'reminderSet',
      by: author.trim(),
      dueAt,
      text: text.trim().slice(0, 200),
    }
    setReminder(reminder)
    await reminding.record(reminder)
  }

  function rememberAuthor(): void {
    if (author.trim() !== '' && author.trim() !== settings.author) change({ author: author.trim() })
  }

  function attach(files: FileList | null): void {
    if (!files || files.length === 0) return
    if (author.trim() === '') {
      setFault('byMissing')
      return
    }
    rememberAuthor()
    setFault(undefined)
    const at = instantOf(when, new Date())
    const source = draft.source?.trim()
    const takenBy = draft.takenBy?.trim()
    attaching.attach([...files], {
      by: author.trim(),
      ...(at !== undefined && { at }),
      ...(source && { source }),
      ...(takenBy && { takenBy }),
    })
    setField('source', '')
    onWritten()
  }

  function onPaste(event: ClipboardEvent): void {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    attach(event.clipboardData.files)
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setDragging(false)
    attach(event.dataTransfer.files)
  }

  function onType(next: string): void {
    const picked = pickKind(text, next)
    if (picked) setKind(picked.kind)
    setField('text', picked ? picked.rest : next)
  }

  return (
    <form
      className={classes.composer}
      aria-label={t('composer.label')}
      noValidate
      data-print="no"
      data-dragging={dragging || undefined}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      onPaste={onPaste}
      onDragOver={(event) => {
        event.preventDefault()
        setDragging(true)
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={onDrop}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void submit().catch(() => undefined)
        }
        if (event.key === 'F2') {
          event.preventDefault()
          setWhen(furtherBack(when, new Date()))
        }
      }}
    >
      <KindChooser value={kind} onChange={setKind} />
      {kind === 'evidence' ? (
        <EvidenceFields
          draft={draft}
          setField={setField}
          onChoose={() => fileInput.current?.click()}
        />
      ) : (
        <>
          <textarea
            ref={textArea}
            className={classes.text}
            rows={2}
            aria-label={`${t('composer.label')} : ${t(`composer.kinds.${kind}`)}`}
            aria-describedby="composer-hint"
            aria-invalid={fault === 'empty' || fault === 'tooLong'}
            placeholder={t(`composer.placeholders.${kind}`)}
            value={text}
            onChange={(event) => onType(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && text === '') setKind('noted')
            }}
          />
          <DraftFields kind={kind} draft={draft} setField={setField} />
        </>
      )}
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={(event) => {
          attach(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <div className={classes.foot}>
        <WhenPicker value={when} onChange={setWhen} />
        {kind !== 'evidence' && (text !== '' || remind !== '') && (
          <RemindPicker
            label={t(promises ? 'remind.nextWord' : 'remind.label')}
            value={remind}
            onChange={(value) => setField('remind', value)}
          />
        )}
        <input
          className={classes.by}
          aria-label={t('composer.by')}
          placeholder={t('composer.by')}
          aria-invalid={fault === 'byMissing'}
          maxLength={120}
          value={author}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        {kind !== 'evidence' && (
          <Button type="submit" size="sm" loading={isPending} className={classes.submit ?? ''}>
            {t('composer.submit')} · Ctrl&nbsp;↵
          </Button>
        )}
      </div>
      <p id="composer-hint" className={classes.hint} data-fault={fault !== undefined || undefined}>
        {hint()}
      </p>
      <AttachStatus attaching={attaching} />
      {error && <Failure error={error} onRetry={() => void submit().catch(() => undefined)} />}
      {reminding.error && (
        <Failure
          error={reminding.error}
          onRetry={() => {
            if (reminder) void reminding.record(reminder).catch(() => undefined)
          }}
        />
      )}
    </form>
  )

  function hint(): string {
    if (fault) return t(`composer.${fault}`, { max: maxEntryText.toLocaleString(settings.locale) })
    if (text.length > maxEntryText - warnBelow) {
      return t('composer.remaining', { count: Math.max(0, maxEntryText - text.length) })
    }
    if (savedAt !== undefined && text === '') {
      return t('incident.saved', { time: clockTime(savedAt, settings.locale) })
    }
    return t(kind === 'evidence' ? 'composer.attachHint' : 'composer.keysHint')
  }
}

function useDraftKind(incidentId: string): readonly [BoxKind, (kind: BoxKind) => void] {
  const [stored, store] = useStored(`draft-kind:${incidentId}`)
  return [boxKinds.find((kind) => kind === stored) ?? 'noted', store]
}

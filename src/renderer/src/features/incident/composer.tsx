import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../../shared/incident.ts'
import { useSettings } from '../../app/use-settings.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { clockTime } from '../../ui/times.ts'
import { useStored, useStoredRecord } from '../../ui/use-stored.ts'
import { AttachStatus } from './attach-status.tsx'
import classes from './composer.module.css'
import { type DraftFault, fieldsOf, toEntry } from './draft.ts'
import { DraftFields, linkFieldId } from './draft-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { KindChooser } from './kind-chooser.tsx'
import { type BoxKind, boxKinds, pickKind } from './kind-keys.ts'
import { maxEntryText } from './limits.ts'
import { boxId, boxTextId } from './log-box.ts'
import { instantOfRemind } from './remind.ts'
import { RemindPicker } from './remind-picker.tsx'
import { useAttach } from './use-attach.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useRecord } from './use-incidents.ts'
import { instantOf, now, type When, whenFault } from './when.ts'
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
  const [draft, setField, forget] = useStoredRecord(`draft:${incidentId}`)
  const [when, setWhen] = useState<When>(now)
  const [by, setBy] = useState<string>()
  const [fault, setFault] = useState<DraftFault>()
  const [reminder, setReminder] = useState<Entry>()
  const dragging = useDroppedFiles((files) => attach(files))
  const fileInput = useRef<HTMLInputElement>(null)
  const textArea = useRef<HTMLTextAreaElement>(null)
  const authorInput = useRef<HTMLInputElement>(null)
  const hasTyped = useRef(false)
  const author = by ?? settings.author
  const text = draft.text ?? ''
  const remind = draft.remind ?? ''
  // What is wrong with the address is said beside it.
  const said = fault === 'linkInvalid' ? undefined : fault
  const promises = kind === 'called' || kind === 'published'

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    // A second Ctrl+Enter before the first is on the disk would write the entry twice.
    if (isPending || kind === 'evidence') return
    const present = new Date()
    const dueAt = instantOfRemind(remind, present)
    const result = toEntry(
      kind,
      draft,
      author,
      instantOf(when, present),
      promises ? dueAt : undefined,
    )
    const wrong = result.state === 'fault' ? result.fault : whenFault(when, present)
    // Just written, and pressed once more: nothing is wrong.
    if (wrong === 'empty' && savedAt !== undefined && fault === undefined && !hasTyped.current)
      return
    setFault(wrong)
    if (wrong !== undefined || result.state === 'fault') {
      if (wrong === 'byMissing') authorInput.current?.focus()
      else if (wrong === 'empty' || wrong === 'tooLong') textArea.current?.focus()
      else if (wrong === 'linkInvalid') document.getElementById(linkFieldId)?.focus()
      return
    }
    rememberAuthor()
    const view = await record(result.entry)
    hasTyped.current = false
    forget(fieldsOf[kind])
    // Most lines are notes, and a note leaves the log its room.
    setKind('noted')
    setWhen(now)
    onWritten()
    announce(t('incident.saved', { time: clockTime(view.updatedAt, settings.locale) }))
    takeKeyboardBack()
    if (dueAt === undefined || promises) return
    // A refusal is shown below with its own way to try again: the entry itself is written.
    const asked: Entry = {
      kind: 'reminderSet',
      by: author.trim(),
      dueAt,
      text: text.trim().slice(0, 200),
    }
    setReminder(asked)
    await reminding.record(asked)
  }

  /** For the next line; but who went elsewhere during a slow writing stays there. */
  function takeKeyboardBack(): void {
    const { activeElement, body } = document
    if (activeElement === body || textArea.current?.form?.contains(activeElement))
      textArea.current?.focus()
  }

  function rememberAuthor(): void {
    if (author.trim() !== '' && author.trim() !== settings.author) change({ author: author.trim() })
  }

  function attach(files: FileList | null): void {
    if (!files || files.length === 0) return
    const present = new Date()
    const wrong = author.trim() === '' ? 'byMissing' : whenFault(when, present)
    setFault(wrong)
    if (wrong !== undefined) {
      if (wrong === 'byMissing') authorInput.current?.focus()
      return
    }
    rememberAuthor()
    const at = instantOf(when, present)
    // What is said in the box of the pieces is said of those added there, not of a capture pasted in a note.
    const caption = kind === 'evidence' ? draft.caption?.trim() : ''
    const source = kind === 'evidence' ? draft.source?.trim() : ''
    const takenBy = kind === 'evidence' ? draft.takenBy?.trim() : ''
    attaching.attach(
      [...files],
      {
        by: author.trim(),
        ...(at !== undefined && { at }),
        ...(caption && { caption }),
        ...(source && { source }),
        ...(takenBy && { takenBy }),
      },
      () => {
        if (kind === 'evidence') forget(['caption', 'source', 'takenBy'])
        setWhen(now)
      },
    )
    onWritten()
  }

  /** A file that cannot be kept here is kept elsewhere: the log says where. What was typed stays. */
  function noteElsewhere(names: readonly string[]): void {
    const line = t('evidence.keptElsewhere', { names: names.join(', ') })
    setKind('noted')
    setField('text', text === '' ? line : `${text}\n${line}`)
    attaching.forget()
    // The box is drawn again for a note first.
    setTimeout(() => textArea.current?.focus())
  }

  function onPaste(event: ClipboardEvent): void {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    attach(event.clipboardData.files)
  }

  function onType(next: string): void {
    hasTyped.current = true
    const picked = pickKind(text, next)
    if (picked) setKind(picked)
    setField('text', picked ? '' : next)
  }

  return (
    <form
      id={boxId}
      tabIndex={-1}
      className={classes.composer}
      aria-label={t('composer.label')}
      noValidate
      data-print="no"
      data-dragging={dragging || undefined}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      onPaste={onPaste}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          if (event.repeat) return
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
            id={boxTextId}
            className={classes.text}
            rows={2}
            aria-label={`${t('composer.label')} : ${t(`composer.kinds.${kind}`)}`}
            aria-describedby="composer-hint"
            aria-invalid={fault === 'empty' || fault === 'tooLong'}
            placeholder={t(`composer.placeholders.${kind}`)}
            // What is typed while the line is being written would be taken away with it.
            readOnly={isPending}
            value={text}
            onChange={(event) => onType(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && text === '') setKind('noted')
            }}
          />
          <DraftFields kind={kind} draft={draft} fault={fault} setField={setField} />
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
      <div className={classes.end}>
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
            ref={authorInput}
            className={classes.by}
            aria-label={t('composer.by')}
            placeholder={t('composer.by')}
            aria-invalid={fault === 'byMissing'}
            maxLength={120}
            value={author}
            onChange={(event) => setBy(event.currentTarget.value)}
            // Steps ticked from now on are signed by this name too.
            onBlur={rememberAuthor}
          />
          {kind !== 'evidence' && (
            <BusyButton type="submit" size="sm" busy={isPending} className={classes.submit ?? ''}>
              {t('composer.submit')} · Ctrl&nbsp;↵
            </BusyButton>
          )}
        </div>
        <p
          id="composer-hint"
          className={classes.hint}
          data-fault={said !== undefined || undefined}
          role={said === undefined ? undefined : 'alert'}
        >
          {hint()}
        </p>
      </div>
      <AttachStatus attaching={attaching} onNote={noteElsewhere} />
      {error && (
        <Failure
          error={error}
          onRetry={() => {
            // The button goes away: the keyboard comes back to the box.
            textArea.current?.focus()
            void submit().catch(() => undefined)
          }}
        />
      )}
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
    if (said) return t(`composer.${said}`, { max: maxEntryText.toLocaleString(settings.locale) })
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

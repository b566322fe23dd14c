import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../app/use-settings.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { clockTime } from '../../ui/times.ts'
import { useStored, useStoredRecord } from '../../ui/use-stored.ts'
import classes from './composer.module.css'
import { type DraftFault, type DraftKind, draftKinds, toEntry } from './draft.ts'
import { DraftFields } from './draft-fields.tsx'
import { maxEntryText } from './limits.ts'
import { useAttach } from './use-attach.ts'
import { useRecord } from './use-incidents.ts'
import { instantOf, now, type When } from './when.ts'
import { WhenPicker } from './when-picker.tsx'

/** When this few characters are left, the box says how many. */
const warnBelow = 500

/** The one box where the log is written. Ctrl+Enter writes; nothing typed is lost by leaving. */
export function Composer({ incidentId }: { readonly incidentId: string }) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const announce = useAnnounce()
  const { record, error, isPending, savedAt } = useRecord(incidentId)
  const attaching = useAttach(incidentId)
  const [kind, setKind] = useDraftKind(incidentId)
  const [draft, setField, clearDraft] = useStoredRecord(`draft:${incidentId}`)
  const [when, setWhen] = useState<When>(now)
  const [by, setBy] = useState<string>()
  const [fault, setFault] = useState<DraftFault>()
  const fileInput = useRef<HTMLInputElement>(null)
  const textArea = useRef<HTMLTextAreaElement>(null)
  const author = by ?? settings.author
  const text = draft.text ?? ''

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    // A second Ctrl+Enter before the first is on the disk would write the entry twice.
    if (isPending) return
    const result = toEntry(kind, draft, author, instantOf(when, new Date()))
    setFault(result.state === 'fault' ? result.fault : undefined)
    if (result.state === 'fault') return
    rememberAuthor()
    const view = await record(result.entry)
    clearDraft()
    setWhen(now)
    announce(t('incident.saved', { time: clockTime(view.updatedAt, settings.locale) }))
    textArea.current?.focus()
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
    attaching.attach([...files], author.trim(), instantOf(when, new Date()))
  }

  function onPaste(event: ClipboardEvent): void {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    attach(event.clipboardData.files)
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    attach(event.dataTransfer.files)
  }

  return (
    <form
      className={classes.composer}
      aria-label={t('composer.label')}
      noValidate
      data-print="no"
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      onPaste={onPaste}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void submit().catch(() => undefined)
        }
      }}
    >
      <KindChooser value={kind} onChange={setKind}>
        <button type="button" className={classes.attach} onClick={() => fileInput.current?.click()}>
          <IconPaperclip aria-hidden size="1em" />
          {t('composer.kinds.evidence')}
        </button>
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
      </KindChooser>
      <textarea
        ref={textArea}
        className={classes.text}
        rows={2}
        aria-label={`${t('composer.label')} : ${t(`composer.kinds.${kind}`)}`}
        aria-describedby="composer-hint"
        aria-invalid={fault === 'empty' || fault === 'tooLong'}
        placeholder={t(`composer.placeholders.${kind}`)}
        value={text}
        onChange={(event) => setField('text', event.currentTarget.value)}
      />
      <DraftFields kind={kind} draft={draft} setField={setField} />
      <div className={classes.foot}>
        <WhenPicker value={when} onChange={setWhen} />
        <input
          className={classes.by}
          aria-label={t('composer.by')}
          placeholder={t('composer.by')}
          aria-invalid={fault === 'byMissing'}
          maxLength={120}
          value={author}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={isPending} className={classes.submit ?? ''}>
          {t('composer.submit')} · Ctrl&nbsp;↵
        </Button>
      </div>
      <p id="composer-hint" className={classes.hint} data-fault={fault !== undefined || undefined}>
        {hint()}
      </p>
      {error && <Failure error={error} onRetry={() => void submit().catch(() => undefined)} />}
      {attaching.error && <Failure error={attaching.error} />}
    </form>
  )

  function hint(): string {
    if (fault) return t(`composer.${fault}`, { max: maxEntryText.toLocaleString(settings.locale) })
    if (attaching.name !== undefined) return t('composer.attaching', { name: attaching.name })
    if (text.length > maxEntryText - warnBelow) {
      return t('composer.remaining', { count: Math.max(0, maxEntryText - text.length) })
    }
    if (savedAt !== undefined && text === '') {
      return t('incident.saved', { time: clockTime(savedAt, settings.locale) })
    }
    return t('composer.attachHint')
  }
}

function useDraftKind(incidentId: string): readonly [DraftKind, (kind: DraftKind) => void] {
  const [stored, store] = useStored(`draft-kind:${incidentId}`)
  return [draftKinds.find((kind) => kind === stored) ?? 'noted', store]
}

function KindChooser({
  value,
  onChange,
  children,
}: {
  readonly value: DraftKind
  readonly onChange: (kind: DraftKind) => void
  readonly children: React.ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.kinds}>
      {draftKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={kind === value}
          onClick={() => onChange(kind)}
        >
          {t(`composer.kinds.${kind}`)}
        </button>
      ))}
      {children}
    </div>
  )
}

import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { submitOnCtrlEnter } from '../../ui/submit-on-ctrl-enter.ts'
import { anchorId } from '../playbook/anchor.ts'
import classes from './log.module.css'
import { useSign } from './signing.ts'
import type { Begun } from './use-begun.ts'
import { useRecord } from './use-incidents.ts'

/** A correction is a new entry that points at the first: nothing is erased. */
export function AmendForm({
  incidentId,
  target,
  correction: { state, text, setText, end },
  before,
  isCaption = false,
}: {
  readonly incidentId: string
  readonly target: string
  readonly correction: Begun
  /** What the entry reads as until then. */
  readonly before: string
  /** Of a piece: its caption is written, not its text corrected. */
  readonly isCaption?: boolean
}) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error, isPending } = useRecord(incidentId)
  const announce = useAnnounce()
  const done = () => {
    end()
    // The keyboard stays where it was working.
    document.getElementById(anchorId(target))?.focus()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '' || text.trim() === before.trim()) done()
    // The refusal is shown below the text.
    else sign((by) => void write(by).catch(() => undefined))
  }

  async function write(by: string): Promise<void> {
    await record({ kind: 'amended', by, target, text: text.trim() })
    announce(t('log.kinds.amended'))
    done()
  }

  return (
    <form className={classes.amend} onSubmit={submit}>
      <Textarea
        autoFocus={state === 'asked'}
        autosize
        label={t(isCaption ? 'evidence.caption' : 'log.amendText')}
        description={t(isCaption ? 'evidence.captionHint' : 'log.amendHint')}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={submitOnCtrlEnter}
      />
      {error && <Failure error={error} />}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={done}>
          {t('common.cancel')}
        </Button>
        <BusyButton size="compact-sm" type="submit" busy={isPending}>
          {t(isCaption ? 'composer.submit' : 'log.amendSubmit')}
        </BusyButton>
      </div>
    </form>
  )
}

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type MouseEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isLate } from '../../../../shared/fold.ts'
import type { IncidentView, StepView } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { submitOnCtrlEnter } from '../../ui/submit-on-ctrl-enter.ts'
import { clockTime, dueBefore, lateBy } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { anchorId } from '../playbook/anchor.ts'
import classes from './checklist.module.css'
import { useSign } from './signing.ts'
import { type Begun, useBegun } from './use-begun.ts'
import { useRecord } from './use-incidents.ts'

/** The steps by phase, each ticked, set aside with its reason, or still to do. */
export function Checklist({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  if (view.steps.length === 0) {
    return (
      <div className={classes.none}>
        <h2 className={classes.title}>{t('incident.checklist')}</h2>
        <p>{t('incident.noSteps')}</p>
        <p>{t('incident.noStepsHint')}</p>
        <Link href={paths.playbooks}>{t('incident.seePlaybooks')}</Link>
      </div>
    )
  }
  return view.phases.map((phase) => {
    const steps = view.steps.filter((step) => step.phase === phase.id)
    const settled = steps.filter((step) => step.state !== 'todo').length
    return (
      <section key={phase.id} className={classes.phase} aria-labelledby={`phase-${phase.id}`}>
        <h2 className={classes.title} id={`phase-${phase.id}`}>
          {phase.title}
          <span className={classes.count}>
            {settled} / {steps.length}
          </span>
        </h2>
        <ul className={classes.list}>
          {steps.map((step) => (
            <ChecklistStep key={step.id} step={step} view={view} />
          ))}
        </ul>
      </section>
    )
  })
}

function ChecklistStep({ step, view }: { readonly step: StepView; readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const sign = useSign()
  const { record, error, reset } = useRecord(view.id)
  const announce = useAnnounce()
  const reason = useBegun(`skip:${view.id}:${step.id}`)
  const skipping = reason.state !== 'none'
  const isClosed = view.status === 'closed'

  /** The keyboard stays where it was working when what had it goes away. */
  function focusStep(): void {
    document.getElementById(anchorId(step.id))?.focus()
  }

  // What was written since went well: an old refusal says nothing any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each writing counts
  useEffect(() => reset(), [view.updatedAt])

  function toggle(): void {
    const kind = step.state === 'todo' ? 'stepChecked' : 'stepUnchecked'
    sign((by) => {
      record({ kind, by, step: step.id }).then(
        () => {
          announce(t(`log.kinds.${kind}`, { text: step.text }))
          // « To do again » is a button of a step set aside only.
          if (step.state === 'skipped') focusStep()
        },
        // The refusal is shown below the step.
        () => undefined,
      )
    })
  }

  return (
    <li className={classes.step} data-state={step.state} id={anchorId(step.id)} tabIndex={-1}>
      <label className={classes.label}>
        <input
          type="checkbox"
          className={classes.box}
          checked={step.state === 'done'}
          disabled={isClosed}
          onClick={ignoreSecondClick}
          onChange={toggle}
        />
        <span className={classes.text}>{step.text}</span>
      </label>
      <div className={classes.below}>
        {step.state === 'done' && step.at !== undefined && (
          <span>{t('step.done', { time: clockTime(step.at, locale), by: step.by ?? '' })}</span>
        )}
        {step.state === 'skipped' && (
          <span>
            {t('step.skipped')}
            {locale === 'fr' ? '\u00a0: ' : ': '}
            {step.reason}
          </span>
        )}
        {step.state === 'todo' && <Deadline step={step} view={view} />}
      </div>
      {/* One line whatever the state: the next box must not move under the hand that ticks. */}
      <div className={classes.tools}>
        {step.details && (
          <details className={classes.how}>
            <summary>{t('step.how')}</summary>
            <p>{step.details}</p>
          </details>
        )}
        {!isClosed && step.state === 'todo' && !skipping && (
          <button
            type="button"
            className={classes.skip}
            aria-label={t('step.skipLabel', { text: step.text })}
            onClick={() => reason.begin('')}
          >
            {t('step.skip')}
          </button>
        )}
        {!isClosed && step.state === 'skipped' && (
          <button type="button" className={classes.skip} onClick={toggle}>
            {t('step.reopen')}
          </button>
        )}
      </div>
      {skipping && step.state === 'todo' && (
        <SkipForm
          step={step}
          view={view}
          reason={reason}
          onDone={() => {
            reason.end()
            focusStep()
          }}
        />
      )}
      {error && <Failure error={error} onRetry={toggle} />}
    </li>
  )
}

/** A double click on a box means one tick, not a tick taken back. */
function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault()
}

function Deadline({ step, view }: { readonly step: StepView; readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  const late = isLate(step, view.status, now)
  const role = step.role && t(`roles.${step.role}`)
  const due =
    step.dueAt && (late ? lateBy(step.dueAt, now, t) : dueBefore(step.dueAt, now, locale, t))
  const words = [due, role].filter(Boolean).join(' · ')
  return words ? <span data-late={late || undefined}>{words}</span> : null
}

function SkipForm({
  step,
  view,
  reason: { state, text: reason, setText: setReason },
  onDone,
}: {
  readonly step: StepView
  readonly view: IncidentView
  readonly reason: Begun
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error, isPending } = useRecord(view.id)
  const [tried, setTried] = useState(false)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    // The refusal is shown below the reason.
    sign((by) => void write(by).catch(() => undefined))
  }

  async function write(by: string): Promise<void> {
    await record({ kind: 'stepSkipped', by, step: step.id, reason })
    onDone()
  }

  return (
    <form className={classes.skipForm} noValidate onSubmit={submit}>
      <Textarea
        autoFocus={state === 'asked'}
        autosize
        size="sm"
        label={t('step.skipReason')}
        maxLength={10_000}
        value={reason}
        error={tried && reason.trim() === '' && t('step.skipMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitOnCtrlEnter}
      />
      {error && <Failure error={error} />}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <BusyButton size="compact-sm" type="submit" busy={isPending}>
          {t('step.skipSubmit')}
        </BusyButton>
      </div>
    </form>
  )
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isLate } from '../../../../shared/fold.ts'
import type { StepView } from '../../../../shared/incident.ts'
import type { Step } from '../../../../shared/playbook.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { clockTime, dueBefore, duration, lateBy } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { anchorId } from './anchor.ts'
import { Guidance } from './block-view.tsx'
import { Inlines } from './inline-view.tsx'
import classes from './step-row.module.css'

type Props = {
  readonly step: Step
  /** What the open incident knows of this step, when there is one. */
  readonly view: StepView | undefined
  readonly onToggle: (step: Step) => void
  /** Shown under the step it concerns, for instance the offer to open an incident. */
  readonly children?: React.ReactNode
}

/** One action of a playbook: a box to tick, what to do, and below it how. */
export function StepRow({ step, view, onToggle, children }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const state = view?.state ?? 'todo'
  const id = anchorId(step.id)
  return (
    <li id={id} className={classes.row} data-state={state} tabIndex={-1}>
      <input
        type="checkbox"
        className={classes.box}
        checked={state === 'done'}
        aria-labelledby={`${id}-text`}
        onChange={() => onToggle(step)}
      />
      <div className={classes.words}>
        <p className={classes.text} id={`${id}-text`}>
          <Inlines inlines={step.inlines} />
        </p>
        <div className={classes.details}>
          <Guidance blocks={step.details} />
        </div>
        {view?.state === 'skipped' && <p className={classes.reason}>{view.reason}</p>}
        {children}
      </div>
      <p className={classes.meta}>
        {view?.state === 'done' && view.at !== undefined && (
          <Tag tone="ok">
            {t('step.done', { time: clockTime(view.at, locale), by: view.by ?? '' })}
          </Tag>
        )}
        {view?.state === 'skipped' && <Tag tone="plain">{t('step.skipped')}</Tag>}
        {state === 'todo' && <StepFrame step={step} view={view} />}
      </p>
    </li>
  )
}

function StepFrame({ step, view }: { readonly step: Step; readonly view: StepView | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  const late = view?.dueAt !== undefined && isLate(view, 'active', now)
  const due =
    view?.dueAt === undefined
      ? dueInWords(step.dueMinutes, t)
      : late
        ? lateBy(view.dueAt, now, t)
        : dueBefore(view.dueAt, now, locale, t)
  return (
    <>
      {step.role && <span>{t(`roles.${step.role}`)}</span>}
      {due && (late ? <Tag tone="late">{due}</Tag> : <span>{due}</span>)}
    </>
  )
}

function dueInWords(minutes: number | undefined, t: TFunction): string {
  return minutes === undefined ? '' : t('time.dueIn', { duration: duration(minutes, t) })
}

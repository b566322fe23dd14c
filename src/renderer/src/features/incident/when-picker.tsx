import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { localDayAndTime, now, stepsBack, type When } from './when.ts'
import classes from './when-picker.module.css'

/** The time of the fact: now unless a click says otherwise. */
export function WhenPicker({
  value,
  onChange,
}: {
  readonly value: When
  readonly onChange: (when: When) => void
}) {
  const { t } = useTranslation()
  const name = useId()
  const choices: readonly { readonly label: string; readonly when: When }[] = [
    { label: t('when.now'), when: now },
    ...stepsBack.map((minutes) => ({
      label: t('when.minus', { count: minutes }),
      when: { kind: 'minus', minutes } as const,
    })),
    { label: t('when.at'), when: { kind: 'at', ...localDayAndTime(new Date()) } },
  ]
  return (
    <fieldset className={classes.picker}>
      <legend className="visually-hidden">{t('when.label')}</legend>
      {choices.map(({ label, when }) => (
        <label key={label} className={classes.choice}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={sameChoice(when, value)}
            onChange={() => onChange(when)}
          />
          <span>{label}</span>
        </label>
      ))}
      {value.kind === 'at' && (
        <span className={classes.exact}>
          <input
            type="date"
            aria-label={t('when.date')}
            className={classes.input}
            value={value.day}
            max={localDayAndTime(new Date()).day}
            onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
          />
          <input
            type="time"
            aria-label={t('when.time')}
            className={classes.input}
            value={value.time}
            onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
          />
        </span>
      )}
    </fieldset>
  )
}

function sameChoice(a: When, b: When): boolean {
  if (a.kind === 'minus' && b.kind === 'minus') return a.minutes === b.minutes
  return a.kind === b.kind
}

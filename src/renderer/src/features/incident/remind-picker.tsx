import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isTimeOfDay, minutesAhead, nextHour, type Remind } from './remind.ts'
import classes from './when-picker.module.css'

/** When it must ring: not at all unless a click says so. */
export function RemindPicker({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Remind
  readonly onChange: (remind: Remind) => void
}) {
  const { t } = useTranslation()
  const name = useId()
  const isTime = isTimeOfDay(value)
  const choices = [
    { key: 'none', label: t('remind.none'), checked: value === '', remind: '' },
    ...minutesAhead.map((minutes) => ({
      key: minutes,
      label: t('remind.plus', { count: Number(minutes) }),
      checked: value === minutes,
      remind: minutes,
    })),
    {
      key: 'at',
      label: t('remind.at'),
      checked: isTime,
      remind: isTime ? value : nextHour(new Date()),
    },
  ]
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.key} className={classes.choice}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={choice.checked}
            onChange={() => onChange(choice.remind)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {isTime && (
        <input
          type="time"
          aria-label={`${label} : ${t('when.time')}`}
          className={classes.input}
          value={value}
          onChange={(event) => {
            // An empty field is a time being typed.
            if (event.currentTarget.value !== '') onChange(event.currentTarget.value)
          }}
        />
      )}
    </fieldset>
  )
}

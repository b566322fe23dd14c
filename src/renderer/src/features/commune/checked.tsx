import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay, today } from '../../ui/times.ts'
import classes from './commune-page.module.css'
import { isStale } from './stale.ts'

/** When somebody last made sure that a number answers, and the button that says it does today. */
export function Checked({
  who,
  checked,
  onCheck,
}: {
  readonly who: string
  readonly checked: string
  readonly onCheck: (day: string) => void
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const line = useRef<HTMLParagraphElement>(null)
  const day = today()
  const stale = isStale(checked, day)
  return (
    <p ref={line} className={classes.checked} data-stale={stale || undefined} tabIndex={-1}>
      {checked === ''
        ? t('commune.neverChecked')
        : t('commune.checkedOn', { date: plainDay(checked, locale) })}
      {checked !== '' && stale && ` ${t('commune.stale')}`}
      {checked !== day && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck aria-hidden size="1em" />}
          aria-label={t('commune.checkNow', { who })}
          onClick={() => {
            onCheck(day)
            // The button goes away: its line says what it did, and has the keyboard.
            line.current?.focus()
          }}
        >
          {t('commune.check')}
        </Button>
      )}
    </p>
  )
}

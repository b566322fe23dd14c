import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../ui/use-copy.ts'
import classes from './who-to-call.module.css'

/** A number is read aloud or dialled on the desk telephone: big, always there, and copied with one click. */
export function Phone({ name, number }: { readonly name: string; readonly number: string }) {
  const { t } = useTranslation()
  const { copied, copy } = useCopy()
  const Icon = copied ? IconCheck : IconCopy
  return (
    <button
      type="button"
      className={classes.phone}
      aria-label={t('contacts.copyPhone', { name: `${name}, ${number}` })}
      onClick={() => void copy(number)}
    >
      {number}
      <Icon aria-hidden size="0.9em" />
      {/* Over the line, not in it: nothing moves under the finger. Screen readers are told apart. */}
      {copied && (
        <span className={classes.copied} aria-hidden>
          {t('contacts.copied')}
        </span>
      )}
    </button>
  )
}

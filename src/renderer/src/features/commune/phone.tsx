import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../ui/use-copy.ts'
import classes from './who-to-call.module.css'

/** A number is read aloud or dialled on the desk telephone: big, and copied with one click. */
export function Phone({ name, number }: { readonly name: string; readonly number: string }) {
  const { t } = useTranslation()
  const { copied, copy } = useCopy()
  return (
    <button
      type="button"
      className={classes.phone}
      aria-label={t('contacts.copyPhone', { name: `${name}, ${number}` })}
      onClick={() => copy(number)}
    >
      {copied ? t('common.copied') : number}
      <IconCopy aria-hidden size="0.9em" />
    </button>
  )
}

import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './failure.module.css'
import { storageReasons } from './storage-reasons.ts'

/** One voice for errors: what happened, what is safe, what to do. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.failure}>
      <IconAlertTriangle aria-hidden size="1.3em" />
      <p>{failureText(error, t)}</p>
      {onRetry && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            // What is tried again is no failure meanwhile: the button goes away, the keyboard goes back to the screen.
            document.getElementById('main')?.focus({ preventScroll: true })
            onRetry()
          }}
        >
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}

/** The words for an error, whatever it is. */
export function failureText(error: unknown, t: TFunction): string {
  if (!(error instanceof ORPCError)) return t('errors.unreachable')
  const code: string = error.code
  switch (code) {
    case 'NOT_FOUND':
    case 'CLOSED':
    case 'TOO_LARGE':
    case 'TOO_MANY':
    case 'NEEDS_DESKTOP':
    case 'NOT_EXERCISE':
      return t(`errors.${code}`)
    case 'INVALID':
      return t('errors.INVALID', { detail: error.message })
    case 'STORAGE':
      return t(`errors.storage.${reasonOf(error.data)}`)
    default:
      return t('errors.unknown')
  }
}

function reasonOf(data: unknown): (typeof storageReasons)[number] {
  const reason =
    typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined
  return storageReasons.find((known) => known === reason) ?? 'unknown'
}

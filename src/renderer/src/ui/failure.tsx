import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './failure.module.css'
import { focusScreen } from './focus-screen.ts'
import { Loading } from './page.tsx'
import { refusedPart } from './refused-part.ts'
import { storageReasons } from './storage-reasons.ts'

/** One voice for errors: what happened, what is safe, what to do. */
export function Failure({
  error,
  invalid,
  onRetry,
}: {
  readonly error: unknown
  /** What is said of something refused, where the screen knows better than the place of the fault. */
  readonly invalid?: InvalidText
  readonly onRetry?: () => void
}) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.failure}>
      <IconAlertTriangle aria-hidden size="1.3em" />
      <p>{failureText(error, t, invalid)}</p>
      {onRetry && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            // What is tried again is no failure meanwhile: the button goes away.
            focusScreen()
            onRetry()
          }}
        >
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}

/** In the place of what is not there yet: that it is on its way, or why it did not come and how to ask again. */
export function Awaited({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => void
}) {
  return error ? <Failure error={error} onRetry={onRetry} /> : <Loading />
}

export type InvalidText = 'notProfile'

/** The words for an error, whatever it is. Those of the schemas are for programs, and are never shown. */
export function failureText(error: unknown, t: TFunction, invalid?: InvalidText): string {
  const name = nameOf(error, invalid)
  return [t(`errors.${name}.what`), t(`errors.${name}.safe`), t(`errors.${name}.act`)].join(' ')
}

/** The words for a file that is too large, found out before it is sent. */
export function tooLargeText(t: TFunction): string {
  return failureText(new ORPCError('TOO_LARGE'), t)
}

/** Whether what was asked for is not there, or was asked by a name that nothing can bear. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ORPCError && ['NOT_FOUND', 'INVALID'].includes(error.code)
}

function nameOf(error: unknown, invalid: InvalidText | undefined) {
  if (!(error instanceof ORPCError)) return 'unreachable'
  const code: string = error.code
  switch (code) {
    case 'NOT_FOUND':
    case 'CLOSED':
    case 'TOO_LARGE':
    case 'TOO_MANY':
    case 'NEEDS_DESKTOP':
    case 'NOT_EXERCISE':
      return code
    case 'INVALID':
      return invalid ?? (`INVALID.${refusedPart(error.data)}` as const)
    case 'STORAGE':
      return `storage.${reasonOf(error.data)}` as const
    default:
      return 'unknown'
  }
}

function reasonOf(data: unknown): (typeof storageReasons)[number] {
  const reason =
    typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined
  return storageReasons.find((known) => known === reason) ?? 'unknown'
}

import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { failureText, tooLargeText } from '../../ui/failure.tsx'
import classes from './attach-status.module.css'
import { focusLogBox } from './log-box.ts'
import { FileTooLarge, type useAttach } from './use-attach.ts'

/** How the keeping of files goes: which one, how far, how to stop it, what was refused and why. */
export function AttachStatus({
  attaching,
  onNote,
}: {
  readonly attaching: ReturnType<typeof useAttach>
  /** These files are kept elsewhere: the log will say where. */
  readonly onNote: (names: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const { progress, outcome, cancel, retry, forget } = attaching
  const kept = outcome?.kept ?? 0

  useEffect(() => {
    if (kept > 0) announce(t('evidence.kept', { count: kept }))
  }, [announce, kept, t])

  if (progress) {
    const { name, place, count, doneBytes, totalBytes } = progress
    return (
      <div className={classes.status}>
        <p className={classes.name}>{t('evidence.keeping', { name, place, count })}</p>
        <progress
          className={classes.progress}
          aria-label={t('evidence.progress')}
          max={totalBytes}
          // One file alone has no half: the bar then moves by itself.
          {...(count > 1 && { value: doneBytes })}
        />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            cancel()
            focusLogBox()
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    )
  }
  if (!outcome) return null
  const tooLarge = outcome.refused.filter(({ error }) => error instanceof FileTooLarge)
  return (
    <>
      {outcome.twice > 0 && (
        <p role="status" className={classes.note}>
          {t('evidence.twice', { count: outcome.twice })}
        </p>
      )}
      {outcome.refused.length > 0 && (
        <div role="alert" className={classes.refused}>
          <ul className={classes.list}>
            {outcome.refused.map(({ file, error }) => (
              <li key={`${file.name}:${file.size}`}>
                <strong>{file.name}</strong> {refusalText(error, t)}
              </li>
            ))}
          </ul>
          <div className={classes.buttons}>
            {tooLarge.length > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onNote(tooLarge.map(({ file }) => file.name))}
              >
                {t('evidence.noteElsewhere')}
              </Button>
            )}
            {tooLarge.length < outcome.refused.length && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  retry()
                  focusLogBox()
                }}
              >
                {t('common.retry')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                forget()
                focusLogBox()
              }}
            >
              {t('common.close')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function refusalText(error: unknown, t: TFunction): string {
  return error instanceof FileTooLarge ? tooLargeText(t) : failureText(error, t)
}

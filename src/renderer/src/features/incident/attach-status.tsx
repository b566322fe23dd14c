import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { failureText, tooLargeText } from '../../ui/failure.tsx'
import classes from './attach-status.module.css'
import { FileTooLarge, type useAttach } from './use-attach.ts'

/** How the keeping of files goes: which one, how far, how to stop it, what was refused and why. */
export function AttachStatus({ attaching }: { readonly attaching: ReturnType<typeof useAttach> }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const { progress, outcome, cancel, retry } = attaching
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
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    )
  }
  if (!outcome) return null
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
          {outcome.refused.some(({ error }) => !(error instanceof FileTooLarge)) && (
            <Button size="compact-sm" variant="default" onClick={retry}>
              {t('common.retry')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function refusalText(error: unknown, t: TFunction): string {
  return error instanceof FileTooLarge ? tooLargeText(t) : failureText(error, t)
}

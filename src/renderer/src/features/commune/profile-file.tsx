import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/profile.ts'
import { client } from '../../api.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { saveFile } from '../../ui/save-file.ts'
import classes from './commune-page.module.css'

/** The profile to take to another computer, and back. What was there before can be put back at once. */
export function ProfileFile({
  draft,
  change,
}: {
  readonly draft: Profile
  readonly change: (part: Partial<Profile>) => void
}) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const [before, setBefore] = useState<Profile>()
  const saving = useMutation({
    mutationFn: () => client.profile.export(),
    onSuccess: ({ file, fileName }) => saveFile(file, fileName),
  })
  const reading = useMutation({
    mutationFn: (file: File) => client.profile.read({ file }),
    onSuccess: (profile) => {
      setBefore(draft)
      change(profile)
    },
  })
  const error = saving.error ?? reading.error
  return (
    <section className={classes.card} aria-labelledby="profile-file">
      <h2 ref={heading} id="profile-file" className={classes.heading} tabIndex={-1}>
        {t('profileFile.title')}
      </h2>
      <p className={classes.hint}>{t('profileFile.hint')}</p>
      {error && <Failure error={error} invalid="notProfile" />}
      <div className={classes.offers}>
        <BusyButton
          variant="default"
          leftSection={<IconDownload aria-hidden size="1.1em" />}
          busy={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('profileFile.save')}
        </BusyButton>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => {
            saving.reset()
            if (file) reading.mutate(file)
          }}
        >
          {(props) => (
            <BusyButton
              {...props}
              variant="default"
              leftSection={<IconUpload aria-hidden size="1.1em" />}
              busy={reading.isPending}
            >
              {t('profileFile.open')}
            </BusyButton>
          )}
        </FileButton>
      </div>
      <p role="status" className={classes.removed} hidden={!before}>
        {before && (
          <>
            {t('profileFile.read')}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                change(before)
                setBefore(undefined)
                announce(t('profileFile.undone'))
                // The button goes away.
                heading.current?.focus()
              }}
            >
              {t('profileFile.undo')}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}

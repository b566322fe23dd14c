import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/profile.ts'
import { client } from '../../api.ts'
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
      <h2 id="profile-file" className={classes.heading}>
        {t('profileFile.title')}
      </h2>
      <p className={classes.hint}>{t('profileFile.hint')}</p>
      {error && <Failure error={error} invalid="notProfile" />}
      <div className={classes.offers}>
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size="1.1em" />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('profileFile.save')}
        </Button>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => {
            saving.reset()
            if (file) reading.mutate(file)
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload aria-hidden size="1.1em" />}
              loading={reading.isPending}
            >
              {t('profileFile.open')}
            </Button>
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

import { Button, FileButton } from '@mantine/core'
import { IconArrowBackUp, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { packExtension } from '../../../../shared/pack-file.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { plainDay } from '../../ui/times.ts'
import { choosePack } from '../packs/pack-dialog-state.ts'
import { PackFailure } from '../packs/pack-failure.tsx'
import { ProblemList } from '../playbook/problem-list.tsx'
import classes from './settings-page.module.css'

/** The pack in use: who made it, how to take another from a file, how to go back; and what is wrong in it. */
export function PackSection() {
  const { t } = useTranslation()
  const locale = useLocale()
  const system = useSystem()
  const queryClient = useQueryClient()
  const { data: packs } = useQuery(api.packs.get.queryOptions())
  const restoring = useMutation(
    api.packs.restore.mutationOptions({
      onSuccess: () => void queryClient.invalidateQueries(),
    }),
  )
  const forgetFile = useRef<() => void>(null)
  const problems = system?.contentProblems ?? []
  const pack = packs?.current.pack
  const previous = packs?.previous
  return (
    <section className={classes.card} aria-labelledby="pack">
      <h2 id="pack" className={classes.heading}>
        {t('settings.pack')}
      </h2>
      {pack && (
        <div>
          <p className={classes.label}>
            <bdi>{pack.title[locale]}</bdi>
          </p>
          <p>
            {t('packs.published', {
              publisher: pack.publisher,
              date: plainDay(pack.date, locale),
              version: pack.version,
            })}{' '}
            {t(packs.current.shipped ? 'packs.shipped' : 'packs.imported')}
          </p>
        </div>
      )}
      {packs && !pack && <p>{t('settings.noPack')}</p>}
      <p className={classes.hint}>{t('packs.hint')}</p>
      <div className={classes.buttons}>
        <FileButton
          resetRef={forgetFile}
          accept={`.${packExtension}`}
          onChange={(file) => {
            // Otherwise the same file, chosen again after it was put away, would be no change.
            forgetFile.current?.()
            restoring.reset()
            if (file) choosePack(file)
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload aria-hidden size="1.1em" />}
            >
              {t('packs.choose')}
            </Button>
          )}
        </FileButton>
        {previous && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp aria-hidden size="1.1em" />}
            loading={restoring.isPending}
            onClick={() => restoring.mutate({})}
          >
            {t('packs.restore')}
          </Button>
        )}
      </div>
      {previous && (
        <p className={classes.hint}>
          {previous.pack
            ? t('packs.previous', {
                title: previous.pack.title[locale],
                version: previous.pack.version,
                publisher: previous.pack.publisher,
              })
            : t('packs.previousUnknown')}
        </p>
      )}
      {restoring.isSuccess && (
        <p role="status" className={classes.fine}>
          {t('packs.restored')}
        </p>
      )}
      {restoring.error && <PackFailure error={restoring.error} />}
      {system && problems.length === 0 && (
        <p className={classes.fine}>{t('settings.noContentProblems')}</p>
      )}
      {problems.length > 0 && (
        <>
          <h3 className={classes.sub}>{t('settings.contentProblems')}</h3>
          <ProblemList problems={problems} />
        </>
      )}
      <p className={classes.hint}>{t('settings.version', { version: system?.version ?? '' })}</p>
    </section>
  )
}

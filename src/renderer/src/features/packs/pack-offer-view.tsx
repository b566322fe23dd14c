import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import classes from './pack-dialog.module.css'
import { PackFailure } from './pack-failure.tsx'
import { PackOfferDetails } from './pack-offer-details.tsx'
import type { PackToLookAt } from './use-given-pack.ts'

/** Reads the file, shows what it would change, and changes it once the person says so. */
export function PackOfferView({
  pack: { key, name, content },
  onDone,
}: {
  readonly pack: PackToLookAt
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.offer}>
      <p>
        {t('packs.file')} <code className={classes.fileName}>{name}</code>
      </p>
      {'fault' in content ? (
        <>
          <PackFailure fault={content.fault} />
          <CloseButton onDone={onDone} />
        </>
      ) : (
        <FileOffer offerKey={key} file={content.file} onDone={onDone} />
      )}
    </div>
  )
}

function FileOffer({
  offerKey,
  file,
  onDone,
}: {
  readonly offerKey: string
  readonly file: File
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [installed, setInstalled] = useState(false)
  // Not among the queries of the API: news from the host must not read the file again under the person's eyes.
  const reading = useQuery({
    queryKey: ['pack offer', offerKey, locale],
    queryFn: () => client.packs.read({ file, locale }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: !installed,
  })
  const installing = useMutation({
    mutationFn: (sha256: string) => client.packs.install({ file, sha256 }),
    onSuccess: () => {
      setInstalled(true)
      void queryClient.invalidateQueries()
    },
  })
  const offer = reading.data
  if (reading.error) {
    return (
      <>
        <PackFailure error={reading.error} />
        <CloseButton onDone={onDone} />
      </>
    )
  }
  if (!offer) return <p role="status">{t('packs.reading')}</p>
  if (installed) {
    const { title, version } = offer.pack
    return (
      <>
        <p role="status" className={classes.done}>
          {t('packs.done', { title: title[locale], version })}
        </p>
        <CloseButton onDone={onDone} />
      </>
    )
  }
  return (
    <>
      <PackOfferDetails offer={offer} />
      {installing.error && <PackFailure error={installing.error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t(offer.relation === 'same' ? 'common.close' : 'common.cancel')}
        </Button>
        {offer.relation !== 'same' && (
          <Button loading={installing.isPending} onClick={() => installing.mutate(offer.sha256)}>
            {t('packs.install')}
          </Button>
        )}
      </div>
    </>
  )
}

/** What had the focus is gone: the only thing left to do has it. */
function CloseButton({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.buttons}>
      <Button autoFocus onClick={onDone}>
        {t('common.close')}
      </Button>
    </div>
  )
}

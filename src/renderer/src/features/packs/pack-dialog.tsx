import { Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './pack-dialog.module.css'
import { usePackToLookAt } from './use-given-pack.ts'

// A few times a year: it is no part of the first load.
const PackOfferView = lazy(async () => ({
  default: (await import('./pack-offer-view.tsx')).PackOfferView,
}))

/** What a pack's file holds, before anything changes. Drawn once, by the shell. */
export function PackDialog() {
  const { t } = useTranslation()
  const { pack, putAway } = usePackToLookAt()
  return (
    <Modal
      opened={pack !== undefined}
      onClose={putAway}
      title={t('packs.dialog')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      {pack && (
        <Suspense fallback={<p>{t('packs.reading')}</p>}>
          <PackOfferView key={pack.key} pack={pack} onDone={putAway} />
        </Suspense>
      )}
    </Modal>
  )
}

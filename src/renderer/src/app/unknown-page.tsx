import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Page } from '../ui/page.tsx'
import { paths } from './paths.ts'

/** An address that names no screen: said, with the way home. */
export function UnknownPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('app.unknown')} intro={t('app.unknownHint')}>
      <Link href={paths.home}>{t('app.backHome')}</Link>
    </Page>
  )
}

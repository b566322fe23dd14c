import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paths } from '../../app/paths.ts'
import { NotFound } from '../../ui/page.tsx'

/** A page that no pack has, or has no more. */
export function PlaybookNotFound() {
  const { t } = useTranslation()
  return (
    <NotFound title={t('playbook.notFound')} hint={t('playbook.notFoundHint')}>
      <Link href={paths.playbooks}>{t('nav.playbooks')}</Link>
    </NotFound>
  )
}

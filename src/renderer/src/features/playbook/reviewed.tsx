import { useTranslation } from 'react-i18next'
import { isOldPage } from '../../../../shared/repere-days.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { plainDay, today } from '../../ui/times.ts'

/** When its author last read the page again, and whether that was too long ago. */
export function Reviewed({ on }: { readonly on: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <>
      {t('playbooks.reviewed', { date: plainDay(on, locale) })}
      {isOldPage(on, today()) && (
        <>
          {' '}
          <Tag tone="late">{t('playbooks.old')}</Tag>
        </>
      )}
    </>
  )
}

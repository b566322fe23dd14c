import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Playbook } from '../../../../shared/playbook.ts'
import { sourceAnchor } from '../../../../shared/source-anchor.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay } from '../../ui/times.ts'
import { anchorId } from './anchor.ts'
import { WebLink } from './inline-view.tsx'
import classes from './playbook-page.module.css'
import { Reviewed } from './reviewed.tsx'

/** Where it comes from, when it was read again, where to go next. */
export function PlaybookFoot({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  const related = (data ?? []).filter(
    (item) => item.state === 'ready' && playbook.related.includes(item.id),
  )
  return (
    <footer className={classes.foot}>
      {related.length > 0 && (
        <nav aria-labelledby="related" data-print="no">
          <h2 id="related" className={classes.footTitle}>
            {t('playbook.related')}
          </h2>
          <ul>
            {related.map((item) => (
              <li key={item.id}>
                <Link href={paths.playbook(item.id)}>
                  {item.state === 'ready' ? item.title : item.id}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {playbook.sources.length > 0 && (
        <section aria-labelledby={anchorId('sources')}>
          <h2 id={anchorId('sources')} className={classes.footTitle} tabIndex={-1}>
            {t('playbook.sources')}
          </h2>
          <ol>
            {playbook.sources.map((source, index) => (
              <li key={source.url + source.title} id={anchorId(sourceAnchor(index))} tabIndex={-1}>
                <WebLink href={source.url}>{source.title}</WebLink>{' '}
                <span className={classes.checked}>
                  {t('playbook.checkedOn', { date: plainDay(source.checked, locale) })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={classes.small}>
        <Reviewed on={playbook.reviewed} />
        {' · '}
        {t('playbooks.version', { version: playbook.version })}
        {' · '}
        {t('playbook.notLegal')}
      </p>
    </footer>
  )
}

import { IconBookmark, IconPrinter, IconRuler2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { categories, type ReadyPlaybookSummary } from '../../../../shared/playbook-lists.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import group from '../../ui/category-group.module.css'
import { Failure } from '../../ui/failure.tsx'
import { Loading, Page } from '../../ui/page.tsx'
import classes from './playbooks-page.module.css'
import { ProblemList } from './problem-list.tsx'
import { Reviewed } from './reviewed.tsx'

/** All playbooks by group; broken files at the end, with what is wrong in them. */
export function PlaybooksPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, isPending, refetch } = useQuery(
    api.playbooks.list.queryOptions({ input: { locale } }),
  )
  const ready = (data ?? []).filter((item) => item.state === 'ready')
  const broken = (data ?? []).filter((item) => item.state === 'broken')
  return (
    <Page
      title={t('playbooks.title')}
      intro={t('playbooks.intro')}
      actions={
        <nav className={classes.references} aria-label={t('playbooks.references')}>
          <Link href={paths.printBooklet} className={classes.reference}>
            <IconPrinter aria-hidden size="1.1em" />
            {t('print.booklet')}
          </Link>
          <Link href={paths.reperes()} className={classes.reference}>
            <IconRuler2 aria-hidden size="1.1em" />
            {t('reperes.title')}
          </Link>
          <Link href={paths.glossary()} className={classes.reference}>
            <IconBookmark aria-hidden size="1.1em" />
            {t('glossary.title')}
          </Link>
        </nav>
      }
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && ready.length === 0 && <p>{t('home.noPlaybooks')}</p>}
      {categories.map((category) => {
        const playbooks = ready.filter((playbook) => playbook.category === category)
        return (
          playbooks.length > 0 && (
            <section key={category} className={classes.group} data-category={category}>
              <h2 className={group.heading} data-category={category}>
                {t(`categories.${category}`)}
              </h2>
              <ul className={group.cards}>
                {playbooks.map((playbook) => (
                  <li key={playbook.id}>
                    <PlaybookCard playbook={playbook} />
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
      {broken.length > 0 && (
        <section className={classes.group}>
          <h2 className={group.heading}>{t('playbooks.broken', { count: broken.length })}</h2>
          <p className={classes.hint}>{t('playbooks.brokenHint')}</p>
          <ProblemList problems={broken.flatMap((file) => file.problems)} />
        </section>
      )}
    </Page>
  )
}

function PlaybookCard({ playbook }: { readonly playbook: ReadyPlaybookSummary }) {
  const { t } = useTranslation()
  return (
    <Link href={paths.playbook(playbook.id)} className={group.card}>
      <span className={classes.title}>{playbook.title}</span>
      <span className={classes.summary}>{playbook.summary}</span>
      <span className={classes.meta}>
        {t('playbooks.stepCount', { count: playbook.steps })}
        {' · '}
        {t('playbooks.templateCount', { count: playbook.templates })}
        {' · '}
        <Reviewed on={playbook.reviewed} />
      </span>
    </Link>
  )
}

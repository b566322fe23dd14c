import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Playbook } from '../../../../shared/playbook.ts'
import { categories } from '../../../../shared/playbook-lists.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/page.tsx'
import { plainDay, timeFrame } from '../../ui/times.ts'
import { anchorId } from '../playbook/anchor.ts'
import { Blocks, Guidance } from '../playbook/block-view.tsx'
import { Inlines } from '../playbook/inline-view.tsx'
import { PlaybookContext } from '../playbook/playbook-context.ts'
import { Numbers } from './numbers.tsx'
import classes from './print.module.css'
import { PrintFrame } from './print-frame.tsx'

/** The whole set on paper, with its table of contents: for the drawer, and for the day without a computer. */
export function BookletPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  const ids = (data ?? []).flatMap((item) => (item.state === 'ready' ? [item.id] : []))
  const pages = useQueries({
    queries: ids.map((id) => api.playbooks.get.queryOptions({ input: { id, locale } })),
    combine: (results) => ({
      playbooks: results.flatMap((result) => (result.data ? [result.data] : [])),
      error: results.find((result) => result.error)?.error,
    }),
  })
  const failed = error ?? pages.error
  if (failed) return <Failure error={failed} />
  if (!data || pages.playbooks.length < ids.length) return <Loading />
  return (
    <PrintFrame
      title={t('print.booklet')}
      hint={t('print.bookletHint', { count: pages.playbooks.length })}
      back={paths.playbooks}
    >
      <Cover playbooks={pages.playbooks} />
      {pages.playbooks.map((playbook) => (
        <Chapter key={playbook.id} playbook={playbook} />
      ))}
    </PrintFrame>
  )
}

function Cover({ playbooks }: { readonly playbooks: readonly Playbook[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const pack = useSystem()?.pack
  return (
    <section className={classes.chapter}>
      <h1 className={classes.sheetTitle}>{t('print.booklet')}</h1>
      <p>
        {pack && `${pack.title[locale]}, ${pack.publisher}, ${plainDay(pack.date, locale)}. `}
        {t('playbook.notLegal')}
      </p>
      <h2 className={classes.chapterHeading}>{t('print.contents')}</h2>
      {categories.map((category) => {
        const members = playbooks.filter((playbook) => playbook.category === category)
        return (
          members.length > 0 && (
            <div key={category} className={classes.tocGroup}>
              <h3>{t(`categories.${category}`)}</h3>
              <ol className={classes.toc}>
                {members.map(({ id, title }) => (
                  <li key={id} value={playbooks.findIndex((each) => each.id === id) + 1}>
                    {title}
                  </li>
                ))}
              </ol>
            </div>
          )
        )
      })}
      <Numbers />
    </section>
  )
}

function Chapter({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  return (
    <PlaybookContext value={playbook.id}>
      <article className={classes.chapter} lang={playbook.locale}>
        <h1 className={classes.chapterTitle}>{playbook.title}</h1>
        <Guidance blocks={playbook.opening} />
        {playbook.sections.map((section) => (
          <section key={section.id}>
            <h2 className={classes.chapterHeading}>
              {section.title}
              {section.withinMinutes !== undefined && (
                <span className={classes.within}>{timeFrame(section.withinMinutes, t)}</span>
              )}
            </h2>
            <Blocks
              blocks={section.blocks}
              step={(step) => (
                <li
                  key={step.id}
                  className={classes.step}
                  id={anchorId(`${playbook.id}-${step.id}`)}
                >
                  <span className={classes.box} aria-hidden />
                  <span>
                    <span className={classes.what}>
                      <Inlines inlines={step.inlines} />
                    </span>
                    <span className={classes.how}>
                      <Guidance blocks={step.details} />
                    </span>
                  </span>
                </li>
              )}
            />
          </section>
        ))}
      </article>
    </PlaybookContext>
  )
}

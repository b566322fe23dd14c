import { useQuery } from '@tanstack/react-query'
import { Fragment, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Awaited, isNotFound } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/page.tsx'
import { WithTerms } from '../glossary/terms-context.tsx'
import { WithQuotedReperes } from '../reperes/quoted-reperes.tsx'
import { PageRestraint } from '../reperes/restraint.tsx'
import { Guidance } from './block-view.tsx'
import { ExerciseContext } from './exercise-context.ts'
import { FillScope } from './fill-scope.ts'
import { PlaybookActions } from './playbook-actions.tsx'
import { PlaybookAside } from './playbook-aside.tsx'
import { PlaybookContext } from './playbook-context.ts'
import { PlaybookFoot } from './playbook-foot.tsx'
import { PlaybookLocaleContext } from './playbook-locale.ts'
import { PlaybookNotFound } from './playbook-not-found.tsx'
import classes from './playbook-page.module.css'
import { PlaybookSection } from './playbook-section.tsx'
import { useRememberPage } from './recent-pages.ts'
import { useLinkedIncident } from './use-linked-incident.ts'
import { usePlace } from './use-place.ts'

export function PlaybookPage({
  id,
  anchor,
}: {
  readonly id: string
  readonly anchor: string | undefined
}) {
  const locale = useLocale()
  const { data, error, refetch } = useQuery(
    api.playbooks.get.queryOptions({ input: { id, locale } }),
  )
  if (isNotFound(error)) return <PlaybookNotFound />
  // What is being read stays, whatever the next reading of it met.
  if (data) return <PlaybookView playbook={data} anchor={anchor} />
  return <Awaited error={error} onRetry={() => void refetch()} />
}

function PlaybookView({
  playbook,
  anchor,
}: {
  readonly playbook: Playbook
  readonly anchor: string | undefined
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const linked = useLinkedIncident(playbook.id)
  const isForeign = playbook.locale !== locale
  // The list and the search gave it this title: it must not be another once the page is open.
  const title = (isForeign && playbook.translations?.[locale]?.title) || playbook.title
  useTitle(title)
  useRememberPage(playbook.id)
  usePlace(anchor)
  useUnfoldedOnPaper()

  return (
    <PlaybookContext value={playbook.id}>
      <WithQuotedReperes>
        <ExerciseContext value={linked?.view.exercise ?? false}>
          <PlaybookLocaleContext value={playbook.locale}>
            <FillScope value={linked?.view.id ?? playbook.id}>
              <div className={classes.layout} data-category={playbook.category}>
                {/* First for the keyboard, on the right for the eye: what can be done before what is to read. */}
                <PlaybookAside playbook={playbook} linked={linked?.view} />
                <article className={classes.reading} lang={playbook.locale}>
                  <p className={classes.tab} lang={locale}>
                    {t(`categories.${playbook.category}`)}
                  </p>
                  <h1
                    className={classes.title}
                    lang={title === playbook.title ? undefined : locale}
                  >
                    {title}
                  </h1>
                  {isForeign && (
                    <p className={classes.notice} lang={locale}>
                      {t('playbooks.otherLanguage')}
                      {title !== playbook.title && (
                        <>
                          {' '}
                          {t('playbooks.titleThere')}{' '}
                          <strong lang={playbook.locale}>{playbook.title}</strong>
                        </>
                      )}
                    </p>
                  )}
                  <div className={classes.opening}>
                    <Guidance blocks={playbook.opening} />
                  </div>
                  {linked && (
                    <p className={classes.notice} data-print="no">
                      {t('playbook.linked', { title: linked.view.title })}
                    </p>
                  )}
                  <WithTerms>
                    {playbook.sections.map((section, index) => (
                      <Fragment key={section.id}>
                        <PlaybookSection section={section} playbook={playbook} linked={linked} />
                        {/* Below the card: nothing more is to be read before the first thing to do. */}
                        {index === 0 && (
                          <>
                            <div className={classes.below} data-print="no">
                              <PlaybookActions playbook={playbook} linked={linked?.view} />
                            </div>
                            <PageRestraint playbookId={playbook.id} />
                          </>
                        )}
                      </Fragment>
                    ))}
                  </WithTerms>
                  <PlaybookFoot playbook={playbook} />
                </article>
              </div>
            </FillScope>
          </PlaybookLocaleContext>
        </ExerciseContext>
      </WithQuotedReperes>
    </PlaybookContext>
  )
}

/** What is folded on the screen is not on paper. */
function useUnfoldedOnPaper(): void {
  useEffect(() => {
    function unfold(): void {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) {
        details.open = true
      }
    }
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
}

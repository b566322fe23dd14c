import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Playbook, Section, Step } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Empty, Loading, useTitle } from '../../ui/page.tsx'
import { Tag } from '../../ui/tag.tsx'
import { timeFrame } from '../../ui/times.ts'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { anchorId, showAnchor } from './anchor.ts'
import { Blocks, Guidance } from './block-view.tsx'
import { ExerciseContext } from './exercise-context.ts'
import { FillScope } from './fill-scope.ts'
import { PlaybookAside } from './playbook-aside.tsx'
import { PlaybookContext } from './playbook-context.ts'
import { PlaybookFoot } from './playbook-foot.tsx'
import classes from './playbook-page.module.css'
import { useRememberPage } from './recent-pages.ts'
import { StepRow } from './step-row.tsx'
import { type LinkedIncident, useLinkedIncident } from './use-linked-incident.ts'

/** A phase this short is the card one sees on opening. */
const firstCardMinutes = 15

export function PlaybookPage({
  id,
  anchor,
}: {
  readonly id: string
  readonly anchor: string | undefined
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, isPending } = useQuery(
    api.playbooks.get.queryOptions({ input: { id, locale } }),
  )
  if (isPending) return <Loading />
  if (error && 'code' in error && (error.code === 'NOT_FOUND' || error.code === 'INVALID')) {
    return (
      <Empty title={t('playbook.notFound')} hint={t('playbook.notFoundHint')}>
        <Link href={paths.playbooks}>{t('nav.playbooks')}</Link>
      </Empty>
    )
  }
  if (error) return <Failure error={error} />
  return <PlaybookView playbook={data} anchor={anchor} />
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
  useTitle(playbook.title)
  useRememberPage(playbook.id)
  useEffect(() => {
    if (anchor !== undefined) showAnchor(anchor)
  }, [anchor])

  return (
    <PlaybookContext value={playbook.id}>
      <ExerciseContext value={linked?.view.exercise ?? false}>
        <FillScope value={linked?.view.id ?? playbook.id}>
          <div className={classes.layout} data-category={playbook.category}>
            {/* First for the keyboard, on the right for the eye: what can be done before what is to read. */}
            <PlaybookAside playbook={playbook} linked={linked?.view.id} />
            <article className={classes.reading} lang={playbook.locale}>
              <p className={classes.tab}>{t(`categories.${playbook.category}`)}</p>
              <h1 className={classes.title}>{playbook.title}</h1>
              {playbook.locale !== locale && (
                <p className={classes.notice}>{t('playbooks.otherLanguage')}</p>
              )}
              <div className={classes.opening}>
                <Guidance blocks={playbook.opening} />
              </div>
              {linked && (
                <p className={classes.notice} data-print="no">
                  {t('playbook.linked', { title: linked.view.title })}
                </p>
              )}
              {playbook.sections.map((section) => (
                <SectionView
                  key={section.id}
                  section={section}
                  playbook={playbook}
                  linked={linked}
                />
              ))}
              <PlaybookFoot playbook={playbook} />
            </article>
          </div>
        </FillScope>
      </ExerciseContext>
    </PlaybookContext>
  )
}

function SectionView({
  section,
  playbook,
  linked,
}: {
  readonly section: Section
  readonly playbook: Playbook
  readonly linked: LinkedIncident | undefined
}) {
  const { t } = useTranslation()
  const { withinMinutes } = section
  const isFirstCard = withinMinutes !== undefined && withinMinutes <= firstCardMinutes
  return (
    <section
      className={isFirstCard ? classes.first : classes.section}
      aria-labelledby={anchorId(section.id)}
    >
      <div className={classes.sectionHead}>
        <h2 id={anchorId(section.id)} className={classes.sectionTitle} tabIndex={-1}>
          {section.title}
        </h2>
        {isFirstCard ? (
          <Tag tone="accent">{t('playbook.alone')}</Tag>
        ) : (
          withinMinutes !== undefined && (
            <span className={classes.frame}>{timeFrame(withinMinutes, t)}</span>
          )
        )}
      </div>
      <Blocks
        blocks={section.blocks}
        step={(step) => <PageStep key={step.id} step={step} playbook={playbook} linked={linked} />}
      />
    </section>
  )
}

/** Inside an incident a tick is written in its log. Outside, it offers to open one. */
function PageStep({
  step,
  playbook,
  linked,
}: {
  readonly step: Step
  readonly playbook: Playbook
  readonly linked: LinkedIncident | undefined
}) {
  const { t } = useTranslation()
  const [offering, setOffering] = useState(false)
  const openDialog = useOpenDialog()
  const view = linked?.view.steps.find((each) => each.id === step.id)
  return (
    <StepRow
      step={step}
      view={view}
      onToggle={() => (linked && view ? linked.toggle(view) : setOffering(true))}
    >
      {offering && !linked && (
        <div className={classes.offer} data-print="no">
          <p>{t('playbook.tickOutside')}</p>
          <Button
            size="compact-md"
            onClick={() => openDialog({ playbookId: playbook.id, thenCheck: step.id })}
          >
            {t('playbook.tickOutsideOpen')}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={() => setOffering(false)}>
            {t('playbook.tickOutsideNo')}
          </Button>
        </div>
      )}
      {linked?.error && view?.id === linked.failedStep && <Failure error={linked.error} />}
    </StepRow>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { inlinesText } from '../../../../shared/plain-text.ts'
import type { Block, Playbook, Section } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/page.tsx'
import { plainDay, timeFrame } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import { Guidance } from '../playbook/block-view.tsx'
import { Inlines } from '../playbook/inline-view.tsx'
import { Numbers } from './numbers.tsx'
import classes from './print.module.css'
import { PrintFrame } from './print-frame.tsx'

/** A phase this short is told with its how; of the others, the actions alone. */
const firstCardMinutes = 15

/** One page for the door of the fridge: black and white, boxes to tick, the commune's numbers. */
export function CardPage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error } = useQuery(api.playbooks.get.queryOptions({ input: { id, locale } }))
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  return (
    <PrintFrame title={data.title} hint={t('print.cardHint')} back={paths.playbook(id)}>
      <Card playbook={data} />
    </PrintFrame>
  )
}

function Card({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const phases = playbook.sections.filter(({ blocks }) => stepsIn(blocks).length > 0)
  return (
    <article className={classes.sheet} lang={playbook.locale}>
      <header className={classes.sheetHead}>
        <h1 className={classes.sheetTitle}>{playbook.title}</h1>
        <p className={classes.small}>
          {[
            profile?.commune,
            t('playbooks.reviewed', { date: plainDay(playbook.reviewed, locale) }),
            t('playbook.notLegal'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={classes.opening}>
        <Guidance blocks={playbook.opening} />
      </div>
      <div className={classes.columns}>
        {phases.map((phase) => (
          <Phase key={phase.id} phase={phase} />
        ))}
        <Numbers />
      </div>
    </article>
  )
}

function Phase({ phase }: { readonly phase: Section }) {
  const { t } = useTranslation()
  const { withinMinutes } = phase
  const isFirst = withinMinutes !== undefined && withinMinutes <= firstCardMinutes
  const alerts = phase.blocks.filter((block) => block.type === 'alert')
  return (
    <section className={isFirst ? classes.firstPhase : classes.phase}>
      <h2 className={classes.phaseTitle}>
        {phase.title}
        {withinMinutes !== undefined && !isFirst && (
          <span className={classes.within}>{timeFrame(withinMinutes, t)}</span>
        )}
      </h2>
      {isFirst &&
        alerts.map((alert) => (
          <div key={textOf(alert)} className={classes.alert}>
            <Guidance blocks={alert.blocks} />
          </div>
        ))}
      <ul className={classes.steps}>
        {stepsIn(phase.blocks).map((step) => (
          <li key={step.id} className={classes.step}>
            <span className={classes.box} aria-hidden />
            <span>
              <span className={classes.what}>
                <Inlines inlines={step.inlines} />
              </span>
              {isFirst && (
                <span className={classes.how}>
                  <Guidance blocks={step.details} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stepsIn(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.type === 'step' ? [block.step] : []))
}

function textOf({ blocks }: Extract<Block, { type: 'alert' }>): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? inlinesText(block.inlines) : ''))
    .join()
}

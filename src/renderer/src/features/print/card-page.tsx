import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block, Playbook, Section, Template } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Awaited, isNotFound } from '../../ui/failure.tsx'
import { plainDay, timeFrame } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import { PlaybookLocaleContext } from '../playbook/playbook-locale.ts'
import { PlaybookNotFound } from '../playbook/playbook-not-found.tsx'
import { citedMessages } from './cited-messages.ts'
import { Desk } from './desk.tsx'
import { Numbers } from './numbers.tsx'
import { sheetRules } from './page-rules.ts'
import { PaperBlocks, PaperSteps, PaperTemplate } from './paper-blocks.tsx'
import { PaperContext } from './paper-context.ts'
import { placesIn } from './places.ts'
import classes from './print.module.css'
import { PrintFrame } from './print-frame.tsx'
import { useBookletOrder } from './use-booklet-order.ts'
import { useFittedSheet } from './use-fitted-sheet.ts'

/** A phase this short is told with its how; of the others, the actions alone. */
const firstCardMinutes = 15

/** One page for the door of the fridge: black and white, boxes to tick, the commune's numbers. */
export function CardPage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(
    api.playbooks.get.queryOptions({ input: { id, locale } }),
  )
  if (isNotFound(error)) return <PlaybookNotFound />
  if (!data) return <Awaited error={error} onRetry={() => void refetch()} />
  return (
    <PrintFrame
      title={data.title}
      hint={t('print.cardHint')}
      back={paths.playbook(id)}
      rules={sheetRules}
    >
      <PlaybookLocaleContext value={data.locale}>
        <Card playbook={data} />
      </PlaybookLocaleContext>
    </PrintFrame>
  )
}

function Card({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const { numbers } = useBookletOrder()
  const sheet = useRef<HTMLElement>(null)
  const { messages: areMessagesShown, contacts } = useFittedSheet(sheet)
  const phases = playbook.sections.filter(({ blocks }) => stepsIn(blocks).length > 0)
  const first = phases.filter(isFirst)
  const messages = useMemo(
    () => citedMessages(playbook, playbook.sections.filter(isFirst)),
    [playbook],
  )
  const paper = useMemo(
    () => ({
      numbers,
      places: placesIn(playbook),
      sources: new Map<string, number>(),
      below: new Set(areMessagesShown ? messages.map(({ id }) => id) : []),
    }),
    [numbers, playbook, messages, areMessagesShown],
  )
  const number = numbers.get(playbook.id)
  return (
    <PaperContext value={paper}>
      <Desk of={playbook.title}>
        <article ref={sheet} className={classes.sheet} lang={playbook.locale}>
          <header className={classes.sheetHead}>
            <h1 className={classes.sheetTitle}>{playbook.title}</h1>
            <p className={classes.small}>
              {[
                profile?.commune,
                number !== undefined && t('print.number', { number }),
                t('playbooks.reviewed', { date: plainDay(playbook.reviewed, locale) }),
                t('playbook.notLegal'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </header>
          <div className={classes.opening}>
            <PaperBlocks blocks={playbook.opening} />
          </div>
          {first.map((phase) => (
            <FirstPhase key={phase.id} phase={phase} />
          ))}
          <div className={classes.columns}>
            {phases
              .filter((phase) => !isFirst(phase))
              .map((phase) => (
                <Phase key={phase.id} phase={phase} />
              ))}
            <Messages messages={messages} />
            <Numbers most={contacts} />
          </div>
        </article>
      </Desk>
    </PaperContext>
  )
}

function FirstPhase({ phase }: { readonly phase: Section }) {
  return (
    <section className={classes.firstPhase}>
      <h2 className={classes.phaseTitle}>{phase.title}</h2>
      <PaperBlocks blocks={phase.blocks.filter(({ type }) => type === 'alert')} />
      <div className={classes.columns}>
        <PaperSteps steps={stepsIn(phase.blocks)} />
      </div>
    </section>
  )
}

function Phase({ phase }: { readonly phase: Section }) {
  const { t } = useTranslation()
  return (
    <section className={classes.phase}>
      <h2 className={classes.phaseTitle}>
        {phase.title}
        {phase.withinMinutes !== undefined && (
          <span className={classes.within}>{timeFrame(phase.withinMinutes, t)}</span>
        )}
      </h2>
      <PaperSteps steps={stepsIn(phase.blocks)} how={false} />
    </section>
  )
}

/** The texts that the first actions tell to send, so that « le SMS est prêt » is true of the paper too. */
function Messages({ messages }: { readonly messages: readonly Template[] }) {
  const { t } = useTranslation()
  if (messages.length === 0) return null
  return (
    <section className={classes.messages}>
      <h2 className={classes.phaseTitle}>{t('print.messages')}</h2>
      {messages.map((template) => (
        <PaperTemplate key={template.id} template={template} />
      ))}
    </section>
  )
}

function isFirst({ withinMinutes }: Section): boolean {
  return withinMinutes !== undefined && withinMinutes <= firstCardMinutes
}

function stepsIn(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.type === 'step' ? [block.step] : []))
}

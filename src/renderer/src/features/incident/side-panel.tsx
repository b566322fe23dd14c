import { Tabs } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import type { Playbook } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { Awaited, isNotFound } from '../../ui/failure.tsx'
import { Empty } from '../../ui/page.tsx'
import { WhoToCall } from '../commune/who-to-call.tsx'
import { Guidance } from '../playbook/block-view.tsx'
import { PlaybookLocaleContext } from '../playbook/playbook-locale.ts'
import { TemplateCard } from '../playbook/template-card.tsx'
import { WithQuotedReperes } from '../reperes/quoted-reperes.tsx'
import classes from './side-panel.module.css'

/** Words to send, guidance, numbers: beside the log, never over it. */
export function SidePanel({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  return (
    <Tabs
      defaultValue={view.playbook ? 'templates' : 'call'}
      keepMounted={false}
      classNames={{ tab: classes.tab ?? '', panel: classes.panel ?? '' }}
    >
      <Tabs.List grow>
        <Tabs.Tab value="templates">{t('side.templates')}</Tabs.Tab>
        <Tabs.Tab value="playbook">{t('side.playbook')}</Tabs.Tab>
        <Tabs.Tab value="call">{t('side.call')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="templates">
        <WithPlaybook view={view}>{(playbook) => <Templates playbook={playbook} />}</WithPlaybook>
      </Tabs.Panel>
      <Tabs.Panel value="playbook">
        <WithPlaybook view={view}>
          {(playbook) => (
            <WithQuotedReperes>
              <PlaybookGuidance playbook={playbook} />
            </WithQuotedReperes>
          )}
        </WithPlaybook>
      </Tabs.Panel>
      <Tabs.Panel value="call">
        <div className={classes.call}>
          <WhoToCall />
        </div>
      </Tabs.Panel>
    </Tabs>
  )
}

/** The page the incident was opened from, once it is read; otherwise why it is not there. */
function WithPlaybook({
  view,
  children,
}: {
  readonly view: IncidentView
  readonly children: (playbook: Playbook) => ReactNode
}) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(
    api.playbooks.get.queryOptions({
      input: view.playbook ? { id: view.playbook.id, locale: view.locale } : skipToken,
    }),
  )
  if (!view.playbook) return <Empty title={t('side.noPlaybook')} />
  // The pack may have changed since: the incident has its own copy of the steps.
  if (isNotFound(error)) return <Empty title={t('playbook.notFound')} />
  if (data) return children(data)
  return <Awaited error={error} onRetry={() => void refetch()} />
}

function Templates({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  const templates = playbook.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'template' ? [block.template] : []))
  if (templates.length === 0) return <Empty title={t('side.noTemplates')} />
  return (
    <PlaybookLocaleContext value={playbook.locale}>
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} />
      ))}
    </PlaybookLocaleContext>
  )
}

/** The guidance without its steps, which are in the checklist already, nor its templates. */
function PlaybookGuidance({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  return (
    <div className={classes.guidance} lang={playbook.locale}>
      <Link href={paths.playbook(playbook.id)}>{t('side.openPlaybook')}</Link>
      <Guidance blocks={playbook.opening} />
      {playbook.sections.map((section) => {
        const blocks = section.blocks.filter(
          (block) => block.type !== 'step' && block.type !== 'template',
        )
        return (
          blocks.length > 0 && (
            <section key={section.id}>
              <h3>{section.title}</h3>
              <Guidance blocks={blocks} />
            </section>
          )
        )
      })}
    </div>
  )
}

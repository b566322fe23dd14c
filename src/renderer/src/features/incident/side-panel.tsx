import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import type { Playbook } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { Empty } from '../../ui/page.tsx'
import { WhoToCall } from '../commune/who-to-call.tsx'
import { Guidance } from '../playbook/block-view.tsx'
import { TemplateCard } from '../playbook/template-card.tsx'
import { WithQuotedReperes } from '../reperes/quoted-reperes.tsx'
import classes from './side-panel.module.css'

/** Words to send, guidance, numbers: beside the log, never over it. */
export function SidePanel({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const playbook = usePlaybookOf(view)
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
        <Templates playbook={playbook} />
      </Tabs.Panel>
      <Tabs.Panel value="playbook">
        {playbook ? (
          <WithQuotedReperes>
            <PlaybookGuidance playbook={playbook} />
          </WithQuotedReperes>
        ) : (
          <Empty title={t('side.noPlaybook')} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="call">
        <div className={classes.call}>
          <WhoToCall />
        </div>
      </Tabs.Panel>
    </Tabs>
  )
}

function usePlaybookOf(view: IncidentView): Playbook | undefined {
  const { data } = useQuery({
    ...api.playbooks.get.queryOptions({
      input: { id: view.playbook?.id ?? '', locale: view.locale },
    }),
    enabled: view.playbook !== undefined,
  })
  return data
}

function Templates({ playbook }: { readonly playbook: Playbook | undefined }) {
  const { t } = useTranslation()
  const templates = (playbook?.sections ?? [])
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'template' ? [block.template] : []))
  if (!playbook) return <Empty title={t('side.noPlaybook')} />
  if (templates.length === 0) return <Empty title={t('side.noTemplates')} />
  return templates.map((template) => <TemplateCard key={template.id} template={template} />)
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

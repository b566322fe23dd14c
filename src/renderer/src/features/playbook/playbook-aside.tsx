import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import type { Playbook } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { showAnchor } from './anchor.ts'
import classes from './playbook-page.module.css'
import { Reviewed } from './reviewed.tsx'
import { useSectionInView } from './use-section-in-view.ts'

/** What can be done with the page, and where things are in it. */
export function PlaybookAside({
  playbook,
  linked,
}: {
  readonly playbook: Playbook
  readonly linked: IncidentView | undefined
}) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openDialog = useOpenDialog()
  const inView = useSectionInView(playbook.sections.map((section) => section.id))
  return (
    <aside className={classes.aside} data-print="no">
      {linked && !linked.exercise && <Resume incident={linked} />}
      <Button
        size="md"
        fullWidth
        variant={linked && !linked.exercise ? 'default' : 'filled'}
        onClick={() => openDialog({ playbookId: playbook.id })}
      >
        {t('playbook.openIncident')}
      </Button>
      {/* An exercise may have been forgotten there: the real thing comes first. */}
      {linked?.exercise && <Resume incident={linked} />}
      <Button
        size="md"
        fullWidth
        variant="default"
        leftSection={<IconPrinter aria-hidden size="1.1em" />}
        onClick={() => navigate(paths.printCard(playbook.id))}
      >
        {t('playbook.printCard')}
      </Button>
      <Button size="md" fullWidth variant="subtle" onClick={() => window.print()}>
        {t('playbook.print')}
      </Button>
      <nav aria-label={t('playbook.contents')} className={classes.contents}>
        <ul>
          {playbook.sections.map((section) => (
            <li key={section.id}>
              <Link
                href={paths.playbook(playbook.id, section.id)}
                aria-current={inView === section.id ? 'location' : undefined}
                onClick={() => showAnchor(section.id)}
              >
                {section.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className={classes.small}>
        <Reviewed on={playbook.reviewed} />
        {' · '}
        {t('playbooks.version', { version: playbook.version })}
        <br />
        {t('playbook.notLegal')}
      </p>
    </aside>
  )
}

function Resume({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <Button
      size="md"
      fullWidth
      variant={incident.exercise ? 'default' : 'filled'}
      onClick={() => navigate(paths.incident(incident.id))}
    >
      {t(incident.exercise ? 'playbook.resumeExercise' : 'playbook.resumeIncident')}
    </Button>
  )
}

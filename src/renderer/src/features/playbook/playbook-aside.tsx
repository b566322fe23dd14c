import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentView } from '../../../../shared/incident.ts'
import type { Playbook } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { PlaybookActions } from './playbook-actions.tsx'
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
  const inView = useSectionInView(playbook.sections.map((section) => section.id))
  return (
    <aside className={classes.aside} data-print="no">
      <PlaybookActions playbook={playbook} linked={linked} />
      <nav aria-label={t('playbook.contents')} className={classes.contents}>
        <ul>
          {playbook.sections.map((section) => (
            <li key={section.id}>
              <Link
                href={paths.playbook(playbook.id, section.id)}
                aria-current={inView === section.id ? 'location' : undefined}
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

import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Entry, IncidentView } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { focusScreen } from '../../ui/focus-screen.ts'
import { Tag } from '../../ui/tag.tsx'
import { elapsed } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { ClosePanel, ReopenPanel } from './close-panel.tsx'
import { DiscardButton } from './discard-button.tsx'
import { ExportMenu, ExportOutcome, useExport } from './export-menu.tsx'
import classes from './incident-head.module.css'
import { JournalSeal } from './journal-seal.tsx'
import { severityList } from './severity-list.ts'
import { SeverityTag, StatusTag } from './severity-tag.tsx'
import { useSign } from './signing.ts'
import { useRecord } from './use-incidents.ts'

export type HeadPanel = 'close' | 'reopen'

/** Title, state, clock, and what can be done with the incident as a whole. */
export function IncidentHead({
  view,
  panel,
  setPanel,
}: {
  readonly view: IncidentView
  readonly panel: HeadPanel | undefined
  readonly setPanel: (panel: HeadPanel | undefined) => void
}) {
  const { t } = useTranslation()
  const now = useNow()
  const sign = useSign()
  const announce = useAnnounce()
  const { record, error } = useRecord(view.id)
  const exporting = useExport(view.id)
  const isClosed = view.status === 'closed'

  function closePanel(): void {
    setPanel(undefined)
    focusScreen()
  }

  /** @param said what is announced once it is written */
  function write(entryBy: (by: string) => Entry, said: string): void {
    sign((by) => {
      record(entryBy(by)).then(
        () => announce(said),
        // The refusal is shown below the heading.
        () => undefined,
      )
    })
  }

  function changeSeverity(severity: IncidentView['severity']): void {
    const value = t(`severities.${severity}`)
    write(
      (by) => ({ kind: 'severityChanged', by, severity }),
      t('log.kinds.severityChanged', { value }),
    )
  }

  function turnStatus(): void {
    const status = view.status === 'active' ? 'stabilised' : 'active'
    const value = t(`statuses.${status}`)
    write((by) => ({ kind: 'statusChanged', by, status }), t('log.kinds.statusChanged', { value }))
  }

  return (
    <header className={classes.head}>
      <div className={classes.row}>
        <div className={classes.names}>
          <h1 className={classes.title}>{view.title}</h1>
          <div className={classes.tags}>
            <SeverityMenu view={view} disabled={isClosed} onChoose={changeSeverity} />
            <StatusTag status={view.status} />
            <JournalSeal view={view} />
            {view.late > 0 && (
              <Tag tone="late">{t('incident.lateCount', { count: view.late })}</Tag>
            )}
            {view.playbook && (
              <Link href={paths.playbook(view.playbook.id)} className={classes.playbook}>
                {view.playbook.title}, {t('playbooks.version', { version: view.playbook.version })}
              </Link>
            )}
          </div>
        </div>
        <div className={classes.tools}>
          {!isClosed && (
            <p className={classes.clock}>
              <span className="visually-hidden">{t('incident.elapsed')} </span>
              {elapsed(view.openedAt, now, t)}
            </p>
          )}
          <div className={classes.buttons} data-print="no">
            {view.exercise && <DiscardButton view={view} />}
            <ExportMenu exporting={exporting} first={isClosed} />
            {isClosed ? (
              <Button size="sm" variant="default" onClick={() => setPanel('reopen')}>
                {t('incident.reopen')}
              </Button>
            ) : (
              <>
                <Button size="sm" variant="default" onClick={turnStatus}>
                  {t(view.status === 'active' ? 'incident.stabilise' : 'incident.reactivate')}
                </Button>
                <Button size="sm" variant="default" onClick={() => setPanel('close')}>
                  {t('incident.closeAction')}
                </Button>
              </>
            )}
          </div>
        </div>
      </div>
      <ExportOutcome exporting={exporting} />
      {error && <Failure error={error} />}
      {panel === 'close' && !isClosed && <ClosePanel view={view} onDone={closePanel} />}
      {panel === 'reopen' && isClosed && <ReopenPanel id={view.id} onDone={closePanel} />}
      {isClosed && view.closingSummary !== undefined && (
        <p className={classes.summary}>{view.closingSummary}</p>
      )}
      {view.seal && (
        <p className={classes.sealLine}>
          {t('seal.code')} <strong>{view.seal.code}</strong>
          <span>{t('seal.hint')}</span>
        </p>
      )}
    </header>
  )
}

function SeverityMenu({
  view,
  disabled,
  onChoose,
}: {
  readonly view: IncidentView
  readonly disabled: boolean
  readonly onChoose: (severity: IncidentView['severity']) => void
}) {
  const { t } = useTranslation()
  if (disabled) return <SeverityTag severity={view.severity} />
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={classes.severity}
          aria-label={`${t('open.severity')} : ${t(`severities.${view.severity}`)}. ${t('incident.changeSeverity')}`}
        >
          <SeverityTag severity={view.severity} opens />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('incident.changeSeverity')}</Menu.Label>
        {severityList
          .filter((severity) => severity !== view.severity)
          .map((severity) => (
            <Menu.Item key={severity} onClick={() => onChoose(severity)}>
              {t(`severities.${severity}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

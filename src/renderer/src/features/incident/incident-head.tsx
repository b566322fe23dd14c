import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Entry, IncidentView } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Tag } from '../../ui/tag.tsx'
import { elapsed } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import { ClosePanel, ReopenPanel } from './close-panel.tsx'
import { DiscardButton } from './discard-button.tsx'
import { ExportMenu } from './export-menu.tsx'
import classes from './incident-head.module.css'
import { JournalSeal } from './journal-seal.tsx'
import { severityList } from './severity-list.ts'
import { SeverityTag, StatusTag } from './severity-tag.tsx'
import { useRecord } from './use-incidents.ts'

/** Title, state, clock, and what can be done with the incident as a whole. */
export function IncidentHead({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const now = useNow()
  const { settings } = useSettings()
  const { record, error } = useRecord(view.id)
  const [panel, setPanel] = useState<'close' | 'reopen'>()
  const by = settings.author || '—'
  const isClosed = view.status === 'closed'

  /** The keyboard goes back to the screen, not to nowhere. */
  function closePanel(): void {
    setPanel(undefined)
    document.getElementById('main')?.focus({ preventScroll: true })
  }

  function write(entry: Entry): void {
    // The refusal is shown below the heading.
    record(entry).catch(() => undefined)
  }

  return (
    <header className={classes.head}>
      <div className={classes.row}>
        <div className={classes.names}>
          <h1 className={classes.title}>{view.title}</h1>
          <div className={classes.tags}>
            <SeverityMenu
              view={view}
              disabled={isClosed}
              onChoose={(severity) => write({ kind: 'severityChanged', by, severity })}
            />
            <StatusTag status={view.status} />
            {view.late > 0 && (
              <Tag tone="late">{t('incident.lateCount', { count: view.late })}</Tag>
            )}
            <JournalSeal view={view} />
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
            <ExportMenu id={view.id} />
            {isClosed ? (
              <Button size="sm" onClick={() => setPanel('reopen')}>
                {t('incident.reopen')}
              </Button>
            ) : (
              <>
                <Button
                  size="sm"
                  variant="default"
                  onClick={() =>
                    write({
                      kind: 'statusChanged',
                      by,
                      status: view.status === 'active' ? 'stabilised' : 'active',
                    })
                  }
                >
                  {t(view.status === 'active' ? 'incident.stabilise' : 'incident.reactivate')}
                </Button>
                <Button size="sm" onClick={() => setPanel('close')}>
                  {t('incident.closeAction')}
                </Button>
              </>
            )}
          </div>
        </div>
      </div>
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
          <SeverityTag severity={view.severity} />
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

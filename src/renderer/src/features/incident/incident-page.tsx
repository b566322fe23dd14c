import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { amendmentsOf, captionOf } from '../../../../shared/fold.ts'
import type { IncidentView } from '../../../../shared/incident.ts'
import { paths } from '../../app/paths.ts'
import { useSingleKey } from '../../app/use-single-key.ts'
import { Failure, isNotFound } from '../../ui/failure.tsx'
import { Loading, NotFound, useTitle } from '../../ui/page.tsx'
import { type Room, useRoom } from '../../ui/use-room.ts'
import { useStored, useStoredRecord } from '../../ui/use-stored.ts'
import { ExerciseContext } from '../playbook/exercise-context.ts'
import { FillScope } from '../playbook/fill-scope.ts'
import { NotePublishedContext, type Sent } from '../playbook/note-published.ts'
import { PlaybookContext } from '../playbook/playbook-context.ts'
import { Checklist } from './checklist.tsx'
import { Composer } from './composer.tsx'
import { alteredLines, EvidenceContext, pieceStates } from './evidence-context.ts'
import type { Piece } from './evidence-meta.ts'
import { EvidenceViewer } from './evidence-viewer.tsx'
import { type HeadPanel, IncidentHead } from './incident-head.tsx'
import classes from './incident-page.module.css'
import { useVerification } from './journal-seal.tsx'
import { Log } from './log.tsx'
import { focusLogBox, goToLogBox, useGoToLogBox } from './log-box.ts'
import { ReminderList } from './reminder-list.tsx'
import { SidePanel } from './side-panel.tsx'
import { useIncident } from './use-incidents.ts'

export function IncidentPage({
  id,
  entry,
}: {
  readonly id: string
  readonly entry: string | undefined
}) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useIncident(id)
  if (isPending) return <Loading />
  if (data) return <IncidentScreen view={data} entry={entry} />
  if (isNotFound(error)) {
    return (
      <NotFound title={t('incident.notFound')} hint={t('incident.notFoundHint')}>
        <Link href={paths.incidents}>{t('nav.incidents')}</Link>
      </NotFound>
    )
  }
  return <Failure error={error} onRetry={() => void refetch()} />
}

type Part = 'checklist' | 'log' | 'help'

/** Which parts take turns, by the room there is. The log is the last to give up its place. */
const taking: Readonly<Record<Room, readonly Part[]>> = {
  wide: [],
  medium: ['checklist', 'help'],
  narrow: ['checklist', 'log', 'help'],
}

/** Checklist, main courante, help: nothing modal stands between the person and the log. */
function IncidentScreen({
  view,
  entry,
}: {
  readonly view: IncidentView
  readonly entry: string | undefined
}) {
  const { t } = useTranslation()
  const screen = useRef<HTMLDivElement>(null)
  const room = useRoom(screen)
  const turns = taking[room]
  const [chosen, setChosen] = useState<Part>('log')
  const [writings, setWritings] = useState(0)
  const [panel, setPanel] = useState<HeadPanel>()
  const evidence = useEvidenceOf(view)
  const part = turns.includes(chosen) ? chosen : turns[0]
  const shows = (each: Part) => part === each || !turns.includes(each)
  useGoToLogBox(() => {
    // What hides the box gives way first: its own text is kept.
    flushSync(() => {
      setChosen('log')
      setPanel(undefined)
    })
    focusLogBox()
  })
  useSingleKey('n', goToLogBox)
  const notePublished = useNoteSent(view, goToLogBox)
  // An incident often bears the name of its page: the two windows are told apart.
  useTitle(`${view.title} · ${t('nav.incidents')}`)
  useRememberLast(view)

  return (
    <PlaybookContext value={view.playbook?.id ?? view.id}>
      <ExerciseContext value={view.exercise}>
        <FillScope value={view.id}>
          <NotePublishedContext value={notePublished}>
            <EvidenceContext value={evidence.context}>
              <div
                ref={screen}
                className={classes.screen}
                data-exercise={view.exercise || undefined}
                data-room={room}
              >
                {view.exercise && <p className={classes.exercise}>{t('app.exerciseFrame')}</p>}
                <IncidentHead view={view} panel={panel} setPanel={setPanel} />
                {part && (
                  <SegmentedControl
                    className={classes.switch ?? ''}
                    size="sm"
                    aria-label={view.title}
                    value={part}
                    onChange={(value) => setChosen(turns.find((each) => each === value) ?? part)}
                    data={turns.map((value) => ({ value, label: t(`incident.${value}`) }))}
                  />
                )}
                <div className={classes.columns}>
                  {shows('checklist') && (
                    <section className={classes.checklist} aria-label={t('incident.checklist')}>
                      <Checklist view={view} />
                    </section>
                  )}
                  {room === 'medium' && shows('help') && <Side view={view} />}
                  <div className={classes.log} hidden={!shows('log')}>
                    <Log view={view} entry={entry} writings={writings} />
                    <ReminderList view={view} />
                    {view.status === 'closed' ? (
                      <p className={classes.closed}>{t('incident.closedNotice')}</p>
                    ) : (
                      // While the incident is being closed, the summary is what is written.
                      <div className={classes.writing} hidden={panel === 'close'}>
                        <Composer
                          incidentId={view.id}
                          onWritten={() => setWritings((count) => count + 1)}
                        />
                      </div>
                    )}
                  </div>
                  {room !== 'medium' && shows('help') && <Side view={view} />}
                </div>
              </div>
              <EvidenceViewer
                pieces={evidence.pieces}
                shown={evidence.shown}
                onShow={evidence.show}
              />
            </EvidenceContext>
          </NotePublishedContext>
        </FillScope>
      </ExerciseContext>
    </PlaybookContext>
  )
}

/** A piece as it reads now: its caption may have been written later, or corrected. */
function asCaptioned(piece: Piece, entries: IncidentView['entries']): Piece {
  const caption = captionOf(piece, amendmentsOf(entries, piece.id))
  return caption === undefined ? piece : { ...piece, caption }
}

/** The pieces of the incident, what the check says of them, and the one that is open large. */
function useEvidenceOf(view: IncidentView) {
  const { data } = useVerification(view.id)
  const [shown, show] = useState<string>()
  const pieces = useMemo(
    () =>
      view.entries
        .filter((event): event is Piece => event.kind === 'evidenceAdded')
        .map((piece) => asCaptioned(piece, view.entries)),
    [view.entries],
  )
  const context = useMemo(() => {
    const states = pieceStates(data?.problems ?? [])
    const altered = alteredLines(data?.problems ?? [])
    return {
      stateOf: (id: string) => states.get(id) ?? ('whole' as const),
      isAltered: (id: string) => altered.has(id),
      open: show,
    }
  }, [data])
  return { pieces, shown, show, context }
}

/** What was copied becomes the draft of a publication. What was typed before it stays. */
function useNoteSent(view: IncidentView, goToBox: () => void): ((sent: Sent) => void) | undefined {
  const [draft, setField] = useStoredRecord(`draft:${view.id}`)
  const [, setKind] = useStored(`draft-kind:${view.id}`)
  if (view.status === 'closed') return undefined
  return ({ text, medium, origin }) => {
    const before = draft.text?.trim() ?? ''
    setField('text', before === '' || before === text ? text : `${before}\n\n${text}`)
    setField('medium', medium)
    const [firstLine = ''] = origin.trim().split('\n')
    if (firstLine !== '') setField('origin', firstLine.slice(0, 200))
    setKind('published')
    goToBox()
  }
}

function Side({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  return (
    <section className={classes.side} aria-label={t('incident.help')}>
      <SidePanel view={view} />
    </section>
  )
}

/** The incident last worked on is the one pinned on the other screens. */
function useRememberLast(view: IncidentView): void {
  const [, remember] = useStored('last-incident')
  const isOpen = view.status !== 'closed'
  useEffect(() => {
    if (isOpen) remember(view.id)
  }, [isOpen, remember, view.id])
}

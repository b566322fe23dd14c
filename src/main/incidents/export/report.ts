import type { Event, IncidentView, StepView } from '../../../shared/incident.ts'
import { makeEntry, type ReportEntry, type ReportField } from './entries.ts'
import { type Picture, type Piece, piecesOf } from './pictures.ts'
import { lengthOf, localTime } from './times.ts'
import { type ReportWords, reportWords } from './words.ts'

export type ReportPhase = {
  readonly title: string
  readonly steps: readonly {
    readonly text: string
    readonly state: string
    readonly tone: 'done' | 'skipped' | 'late' | 'todo'
  }[]
}

export type ReportPiece = {
  readonly name: string
  readonly fields: readonly ReportField[]
  readonly picture: Picture
  readonly width?: number
  readonly height?: number
}

/** Who wrote: name, computer, number of entries, first and last. */
export type ReportWriter = readonly [string, string, string, string, string]

/** What a report says, before it has a format. Times are local to the incident, with their offset. */
export type Report = {
  readonly words: ReportWords
  readonly locale: IncidentView['locale']
  readonly title: string
  readonly commune: string
  readonly exercise: boolean
  readonly facts: readonly ReportField[]
  /** Undefined while the incident is open: nothing is sealed. */
  readonly sealCode: string | undefined
  readonly summary: string | undefined
  readonly pinned: readonly ReportEntry[]
  readonly phases: readonly ReportPhase[]
  readonly decisions: readonly ReportEntry[]
  readonly published: readonly ReportEntry[]
  readonly entries: readonly ReportEntry[]
  readonly pieces: readonly ReportPiece[]
  readonly writers: readonly ReportWriter[]
  /** Named in calls, publications and decisions. */
  readonly named: readonly string[]
}

export type ReportContext = {
  readonly commune: string
  readonly now: Date
  readonly pictures: ReadonlyMap<string, Picture>
}

/** Pure: the same incident at the same moment gives the same report. */
export function makeReport(view: IncidentView, { commune, now, pictures }: ReportContext): Report {
  const words = reportWords[view.locale]
  const entry = (event: Event) => makeEntry(event, view, words)
  const pinned = new Set(view.pinned)
  return {
    words,
    locale: view.locale,
    title: view.title,
    commune,
    exercise: view.exercise,
    facts: factsOf(view, words, now),
    sealCode: view.seal?.code,
    summary: view.closingSummary,
    pinned: view.entries.filter(({ id }) => pinned.has(id)).map(entry),
    phases: view.phases.map((phase) => ({
      title: phase.title,
      steps: view.steps
        .filter((step) => step.phase === phase.id)
        .map((step) => stepOf(step, view, words)),
    })),
    decisions: view.entries.filter(({ kind }) => kind === 'decided').map(entry),
    published: view.entries.filter(({ kind }) => kind === 'published').map(entry),
    entries: view.entries.filter((event) => event.kind !== 'amended').map(entry),
    pieces: piecesOf(view).map((piece) => pieceOf(piece, view, words, pictures)),
    writers: writersOf(view),
    named: namedIn(view.entries),
  }
}

function factsOf(view: IncidentView, words: ReportWords, now: Date): readonly ReportField[] {
  const time = (instant: string) => localTime(instant, view)
  const end = view.closedAt ?? now.toISOString()
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.severity, words.severities[view.severity]],
    [words.status, words.statuses[view.status]],
    [words.opened, time(view.openedAt)],
    [words.closed, view.closedAt && time(view.closedAt)],
    [words.elapsed, lengthOf(view.openedAt, end, words.dayLetter)],
    [
      words.playbook,
      view.playbook && `${view.playbook.title} (${words.version} ${view.playbook.version})`,
    ],
    [words.printed, time(now.toISOString())],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function stepOf(
  step: StepView,
  view: IncidentView,
  words: ReportWords,
): ReportPhase['steps'][number] {
  const settled = step.at === undefined ? '' : `, ${localTime(step.at, view)}, ${step.by ?? ''}`
  const reason = step.reason ? `${words.colon}${step.reason}` : ''
  const late = step.late && step.dueAt ? `, ${words.late} ${localTime(step.dueAt, view)}` : ''
  return {
    text: step.text,
    state: `${words.steps[step.state]}${settled}${reason}${late}`,
    tone: step.state === 'todo' && step.late ? 'late' : step.state,
  }
}

function pieceOf(
  piece: Piece,
  view: IncidentView,
  words: ReportWords,
  pictures: ReadonlyMap<string, Picture>,
): ReportPiece {
  const { width, height } = piece
  const picture = pictures.get(piece.id) ?? { state: 'not-a-picture' }
  const said: readonly (readonly [string, string | undefined])[] = [
    [words.type, `${piece.mediaType}, ${piece.size} ${words.bytes}`],
    [
      words.dimensions,
      width !== undefined && height !== undefined ? `${width} × ${height}` : undefined,
    ],
    ['SHA-256', piece.sha256],
    [words.happened, localTime(piece.at, view)],
    [words.source, piece.source],
    [words.takenBy, piece.takenBy],
    [words.addedBy, `${piece.by} (${piece.device}), ${localTime(piece.recordedAt, view)}`],
    [words.notice, picture.state === 'missing' ? words.pieceMissing : undefined],
    [words.notice, picture.state === 'too-large' ? words.pieceTooLarge : undefined],
  ]
  return {
    name: piece.name,
    fields: said.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    picture,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}

function writersOf(view: IncidentView): readonly ReportWriter[] {
  const writers = new Map<string, Event[]>()
  for (const event of view.entries) {
    const key = `${event.by}\n${event.device}`
    writers.set(key, [...(writers.get(key) ?? []), event])
  }
  return [...writers.values()].map((events): ReportWriter => {
    const [first] = events
    const last = events.at(-1)
    return [
      first?.by ?? '',
      first?.device ?? '',
      String(events.length),
      first ? localTime(first.recordedAt, view) : '',
      last ? localTime(last.recordedAt, view) : '',
    ]
  })
}

function namedIn(entries: readonly Event[]): readonly string[] {
  const names = entries.flatMap((event) => {
    if (event.kind === 'decided') return [event.decidedBy]
    if (event.kind === 'called' || event.kind === 'published') {
      return [event.origin, event.recipient]
    }
    return event.kind === 'evidenceAdded' ? [event.takenBy] : []
  })
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))]
}

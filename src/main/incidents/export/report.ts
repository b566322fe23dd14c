import { amendmentsOf, captionOf } from '../../../shared/fold.ts'
import type { Event, IncidentView, StepView } from '../../../shared/incident.ts'
import { makeEntry, type ReportEntry, type ReportField } from './entries.ts'
import { type Picture, type Piece, shownPieces } from './pictures.ts'
import { sizeInWords } from './sizes.ts'
import { lengthOf, spokenTime } from './times.ts'
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
  /** What a reader who does not see the picture is told. */
  readonly alternative: string
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
  const entry = (event: Event) => makeEntry(event, view, words, 'person')
  const shown = shownPieces(view)
  const isHidden = (event: Event) => event.kind === 'evidenceAdded' && !shown.includes(event)
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
    pinned: view.entries.filter((event) => pinned.has(event.id) && !isHidden(event)).map(entry),
    phases: view.phases.map((phase) => ({
      title: phase.title,
      steps: view.steps
        .filter((step) => step.phase === phase.id)
        .map((step) => stepOf(step, view, words)),
    })),
    decisions: view.entries.filter(({ kind }) => kind === 'decided').map(entry),
    published: view.entries.filter(({ kind }) => kind === 'published').map(entry),
    entries: view.entries.filter((event) => event.kind !== 'amended').map(entry),
    pieces: shown.map((piece) => pieceOf(piece, view, words, pictures)),
    writers: writersOf(view),
    named: namedIn(view.entries.filter((event) => !isHidden(event))),
  }
}

function factsOf(view: IncidentView, words: ReportWords, now: Date): readonly ReportField[] {
  const time = (instant: string) => spokenTime(instant, view)
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
  const settled = step.at === undefined ? '' : `, ${spokenTime(step.at, view)}, ${step.by ?? ''}`
  const reason = step.reason ? `${words.colon}${step.reason}` : ''
  const due = dueWords(step, words)
  const deadline = due && step.dueAt ? `, ${due} ${spokenTime(step.dueAt, view)}` : ''
  return {
    text: step.text,
    state: `${words.steps[step.state]}${settled}${reason}${deadline}`,
    tone: step.state === 'todo' && step.late ? 'late' : step.state,
  }
}

/** What to say of the deadline; nothing when it was kept. */
function dueWords(step: StepView, words: ReportWords): string | undefined {
  if (step.dueAt === undefined) return undefined
  if (step.state === 'todo') return step.late ? words.late : words.dueBy
  return step.at !== undefined && step.at > step.dueAt ? words.afterDue : undefined
}

function pieceOf(
  piece: Piece,
  view: IncidentView,
  words: ReportWords,
  pictures: ReadonlyMap<string, Picture>,
): ReportPiece {
  const picture = pictures.get(piece.id) ?? { state: 'not-a-picture' }
  const said: readonly (readonly [string, string | number | undefined])[] = [
    [words.caption, captionOf(piece, amendmentsOf(view.entries, piece.id))],
    [words.type, `${piece.mediaType}, ${sizeInWords(piece.size, view.locale, words)}`],
    [words.dimensions, piece.width && piece.height && `${piece.width} × ${piece.height}`],
    ['SHA-256', piece.sha256],
    [words.happened, spokenTime(piece.at, view)],
    [words.source, piece.source],
    [words.takenBy, piece.takenBy],
    [words.addedBy, `${piece.by} (${piece.device}), ${spokenTime(piece.recordedAt, view)}`],
    [words.notice, noticeOf(picture, words)],
  ]
  return {
    name: piece.name,
    fields: said.flatMap(([label, value]) => (value ? [{ label, value: String(value) }] : [])),
    picture,
    alternative: `${words.pictureOf} ${piece.name}`,
  }
}

/** Why there is no picture where one could be expected. */
function noticeOf({ state }: Picture, words: ReportWords): string | undefined {
  switch (state) {
    case 'missing':
      return words.pieceMissing
    case 'altered':
      return words.pieceAltered
    case 'too-large':
      return words.pieceTooLarge
    case 'shown':
    case 'not-a-picture':
      return undefined
  }
}

function writersOf(view: IncidentView): readonly ReportWriter[] {
  const writers = new Map<string, Event[]>()
  for (const event of view.entries) {
    const key = `${event.by}\n${event.device}`
    const known = writers.get(key)
    if (known) known.push(event)
    else writers.set(key, [event])
  }
  return [...writers.values()].map((events): ReportWriter => {
    const [first] = events
    const last = events.at(-1)
    return [
      first?.by ?? '',
      first?.device ?? '',
      String(events.length),
      first ? spokenTime(first.recordedAt, view) : '',
      last ? spokenTime(last.recordedAt, view) : '',
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

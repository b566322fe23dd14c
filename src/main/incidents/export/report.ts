import { amendmentsOf } from '../../../shared/fold.ts'
import type { Event, IncidentView, StepView } from '../../../shared/incident.ts'
import { type ReportWords, reportWords } from './words.ts'

export type ReportField = { readonly label: string; readonly value: string }

export type ReportEntry = {
  readonly happened: string
  readonly written: string
  readonly author: string
  readonly title: string
  readonly text?: string
  readonly fields: readonly ReportField[]
  /** Corrections, oldest first. When there is one, `text` reads struck through. */
  readonly amendments: readonly string[]
}

export type ReportPhase = {
  readonly title: string
  readonly steps: readonly { readonly text: string; readonly state: string }[]
}

/** What a report says, before it has a format. Times are local to the incident, with their offset. */
export type Report = {
  readonly words: ReportWords
  readonly locale: IncidentView['locale']
  readonly title: string
  readonly commune: string
  readonly exercise: boolean
  readonly facts: readonly ReportField[]
  readonly phases: readonly ReportPhase[]
  readonly entries: readonly ReportEntry[]
}

/** Pure: the same incident at the same moment gives the same report. */
export function makeReport(view: IncidentView, commune: string, now: Date): Report {
  const words = reportWords[view.locale]
  const time = (instant: string) => localTime(instant, view)
  const facts: (ReportField | undefined)[] = [
    { label: words.severity, value: words.severities[view.severity] },
    { label: words.status, value: words.statuses[view.status] },
    { label: words.opened, value: time(view.openedAt) },
    view.closedAt === undefined ? undefined : { label: words.closed, value: time(view.closedAt) },
    view.playbook && {
      label: words.playbook,
      value: `${view.playbook.title} (${words.version} ${view.playbook.version})`,
    },
    view.closingSummary === undefined
      ? undefined
      : { label: words.summary, value: view.closingSummary },
    { label: words.printed, value: time(now.toISOString()) },
  ]
  return {
    words,
    locale: view.locale,
    title: view.title,
    commune,
    exercise: view.exercise,
    facts: facts.filter((fact) => fact !== undefined),
    phases: view.phases.map((phase) => ({
      title: phase.title,
      steps: view.steps
        .filter((step) => step.phase === phase.id)
        .map((step) => ({ text: step.text, state: stepState(step, words, time) })),
    })),
    entries: view.entries
      .filter((event) => event.kind !== 'amended')
      .map((event) => makeEntry(event, view, words, time)),
  }
}

function makeEntry(
  event: Event,
  view: IncidentView,
  words: ReportWords,
  time: (instant: string) => string,
): ReportEntry {
  const { text, fields } = contentOf(event, view.steps, words)
  return {
    happened: time(event.at),
    written: time(event.recordedAt),
    author: `${event.by} (${event.device})`,
    title: words.kinds[event.kind],
    ...(text !== undefined && { text }),
    fields: fields.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    amendments: amendmentsOf(view.entries, event.id).map(
      (amendment) =>
        `${words.amended} ${time(amendment.recordedAt)}, ${amendment.by} : ${amendment.text}${
          amendment.reason ? ` (${amendment.reason})` : ''
        }`,
    ),
  }
}

type Content = {
  readonly text: string | undefined
  readonly fields: readonly (readonly [label: string, value: string | undefined])[]
}

function contentOf(event: Event, steps: readonly StepView[], words: ReportWords): Content {
  const stepText = (id: string) => steps.find((step) => step.id === id)?.text ?? id
  switch (event.kind) {
    case 'opened':
      return { text: event.title, fields: [] }
    case 'noted':
      return { text: event.text, fields: [] }
    case 'decided':
      return {
        text: event.question,
        fields: [
          [words.options, event.options.join(' · ')],
          [words.decision, event.decision],
          [words.reasons, event.reasons],
          [words.unknown, event.unknown],
          [words.decidedBy, event.decidedBy],
        ],
      }
    case 'called':
    case 'published':
      return {
        text: event.text,
        fields: [
          [words.from, event.origin],
          [words.to, event.recipient],
          [words.medium, event.medium],
          [words.link, event.kind === 'published' ? event.link : undefined],
        ],
      }
    case 'stepChecked':
    case 'stepUnchecked':
      return { text: stepText(event.step), fields: [] }
    case 'stepSkipped':
      return { text: stepText(event.step), fields: [[words.reason, event.reason]] }
    case 'evidenceAdded':
      return {
        text: event.name,
        fields: [
          ['SHA-256', event.sha256],
          [event.mediaType, `${event.size} o`],
        ],
      }
    case 'severityChanged':
      return { text: words.severities[event.severity], fields: [[words.reason, event.reason]] }
    case 'statusChanged':
      return { text: words.statuses[event.status], fields: [[words.reason, event.reason]] }
    case 'amended':
      return { text: event.text, fields: [[words.reason, event.reason]] }
    case 'closed':
      return { text: event.summary, fields: [] }
    case 'reopened':
      return { text: undefined, fields: [[words.reason, event.reason]] }
  }
}

function stepState(step: StepView, words: ReportWords, time: (instant: string) => string): string {
  const settled = step.at === undefined ? '' : `, ${time(step.at)}, ${step.by ?? ''}`
  return `${words.steps[step.state]}${settled}${step.reason ? ` : ${step.reason}` : ''}`
}

/** `2026-11-22 21:44 (UTC+01:00)`: 24 hours, with the offset that day, so that summer time leaves no doubt. */
export function localTime(instant: string, view: Pick<IncidentView, 'timeZone'>): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: knownTimeZone(view.timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  const offset = part('timeZoneName').replace('GMT', 'UTC').replace('−', '-')
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} (${offset})`
}

/** A system that does not know where it is says « Etc/Unknown », and then nothing can be written in it. */
function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

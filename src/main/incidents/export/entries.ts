import { amendmentsOf } from '../../../shared/fold.ts'
import type { Event, IncidentView } from '../../../shared/incident.ts'
import { localTime } from './times.ts'
import type { ReportWords } from './words.ts'

export type ReportField = { readonly label: string; readonly value: string }

/** One entry in words, before it has a format. */
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

/** Says an event in words, with its corrections. */
export function makeEntry(event: Event, view: IncidentView, words: ReportWords): ReportEntry {
  const time = (instant: string) => localTime(instant, view)
  const { text, fields } = contentOf(event, view, words)
  return {
    happened: time(event.at),
    written: time(event.recordedAt),
    author: `${event.by} (${event.device})`,
    title: words.kinds[event.kind],
    ...(text !== undefined && { text }),
    fields: fields.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    amendments: amendmentsOf(view.entries, event.id).map(
      (amendment) =>
        `${words.amended} ${time(amendment.recordedAt)}, ${amendment.by}${words.colon}${amendment.text}${
          amendment.reason ? ` (${amendment.reason})` : ''
        }`,
    ),
  }
}

type Content = {
  readonly text: string | undefined
  readonly fields: readonly (readonly [label: string, value: string | undefined])[]
}

function contentOf(event: Event, view: IncidentView, words: ReportWords): Content {
  const stepText = (id: string) => view.steps.find((step) => step.id === id)?.text ?? id
  const time = (instant: string | undefined) => instant && localTime(instant, view)
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
          [words.link, event.link],
          [words.nextWord, time(event.nextWordAt)],
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
          [event.mediaType, `${event.size} ${words.bytes}`],
          [words.source, event.source],
          [words.takenBy, event.takenBy],
        ],
      }
    case 'severityChanged':
      return { text: words.severities[event.severity], fields: [[words.reason, event.reason]] }
    case 'statusChanged':
      return { text: words.statuses[event.status], fields: [[words.reason, event.reason]] }
    case 'reminderSet':
      return { text: event.text || undefined, fields: [[words.due, time(event.dueAt)]] }
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
      return { text: undefined, fields: [[words.about, textOf(event.target, view)]] }
    case 'amended':
      return { text: event.text, fields: [[words.reason, event.reason]] }
    case 'closed':
      return { text: event.summary, fields: [] }
    case 'reopened':
      return { text: undefined, fields: [[words.reason, event.reason]] }
  }
}

/** Enough of an entry to know which one is meant. */
function textOf(id: string, view: IncidentView): string {
  const event = view.entries.find((each) => each.id === id)
  if (!event) return id
  if ('text' in event && event.text) return event.text.slice(0, 120)
  if ('question' in event) return event.question.slice(0, 120)
  return 'name' in event ? event.name : id
}

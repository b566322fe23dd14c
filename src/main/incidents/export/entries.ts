import { amendmentsOf, captionOf, isWithdrawn } from '../../../shared/fold.ts'
import type { Event, EventOf, IncidentView } from '../../../shared/incident.ts'
import { sizeInWords } from './sizes.ts'
import { localTime, type SayTime, spokenTime } from './times.ts'
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
  /** Corrections, oldest first. */
  readonly amendments: readonly string[]
  /** `text` was corrected: it stays readable, struck through. */
  readonly struck: boolean
}

/** Who reads it: a person, or a program that expects one form whatever the language. */
export type Reader = 'person' | 'program'

/** Says an event in words, with its corrections. */
export function makeEntry(
  event: Event,
  view: IncidentView,
  words: ReportWords,
  reader: Reader,
): ReportEntry {
  const time = (instant: string) =>
    reader === 'person' ? spokenTime(instant, view) : localTime(instant, view)
  const all = amendmentsOf(view.entries, event.id)
  const { text, fields } = contentOf(event, view, all, words, time, reader)
  // Of a piece added by mistake, only that is said.
  const amendments = isWithdrawn(all) ? all.filter((each) => each.withdrawn !== undefined) : all
  return {
    happened: time(event.at),
    written: time(event.recordedAt),
    author: `${event.by} (${event.device})`,
    title: words.kinds[event.kind],
    ...(text !== undefined && { text }),
    fields: fields.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    // The name of a piece is not corrected: it has a caption, or was added by mistake.
    struck: amendments.length > 0 && event.kind !== 'evidenceAdded',
    amendments: amendments.map(
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

function contentOf(
  event: Event,
  view: IncidentView,
  amendments: readonly EventOf<'amended'>[],
  words: ReportWords,
  say: SayTime,
  reader: Reader,
): Content {
  const stepText = (id: string) => view.steps.find((step) => step.id === id)?.text ?? id
  const time = (instant: string | undefined) => instant && say(instant)
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
          [event.kind === 'published' ? words.where : words.medium, event.medium],
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
      return evidenceContent(event, view, amendments, words, reader)
    case 'severityChanged':
      return { text: words.severities[event.severity], fields: [[words.reason, event.reason]] }
    case 'statusChanged':
      return { text: words.statuses[event.status], fields: [[words.reason, event.reason]] }
    case 'reminderSet':
      return { text: event.text || undefined, fields: [[words.due, time(event.dueAt)]] }
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
      return { text: undefined, fields: [[words.about, textOf(event.target, view, words)]] }
    case 'amended':
      return { text: event.text, fields: [[words.reason, event.reason]] }
    case 'closed':
      return { text: event.summary, fields: [] }
    case 'reopened':
      return { text: undefined, fields: [[words.reason, event.reason]] }
  }
}

/** A piece added by mistake is not named: the journal keeps it, and the line says that it does. */
function evidenceContent(
  event: EventOf<'evidenceAdded'>,
  { locale }: IncidentView,
  amendments: readonly EventOf<'amended'>[],
  words: ReportWords,
  reader: Reader,
): Content {
  if (isWithdrawn(amendments)) {
    return { text: words.withdrawn, fields: [['SHA-256', event.sha256]] }
  }
  return {
    text: event.name,
    fields: [
      [words.caption, captionOf(event, amendments)],
      ['SHA-256', event.sha256],
      reader === 'person'
        ? [words.type, `${event.mediaType}, ${sizeInWords(event.size, locale, words)}`]
        : [event.mediaType, `${event.size} ${words.bytes}`],
      [words.source, event.source],
      [words.takenBy, event.takenBy],
    ],
  }
}

/** Enough of an entry to know which one is meant. */
function textOf(id: string, view: IncidentView, words: ReportWords): string {
  const event = view.entries.find((each) => each.id === id)
  if (!event) return id
  if (event.kind === 'evidenceAdded' && isWithdrawn(amendmentsOf(view.entries, id))) {
    return words.withdrawn
  }
  if ('text' in event && event.text) return event.text.slice(0, 120)
  if ('question' in event) return event.question.slice(0, 120)
  return 'name' in event ? event.name : id
}

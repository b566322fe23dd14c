import { foldWords } from '../../../../shared/fold-words.ts'
import type { Event } from '../../../../shared/incident.ts'

/** What a person looks for in the log. Empty: everything. */
export type LogFilter = {
  readonly kind: LogKind | ''
  readonly by: string
  readonly text: string
}

export const noFilter: LogFilter = { kind: '', by: '', text: '' }

/** The kinds as a person tells them apart: steps are one, changes of state are one. */
export const logKinds = [
  'pinned',
  'noted',
  'decided',
  'called',
  'published',
  'evidenceAdded',
  'steps',
  'state',
] as const
export type LogKind = (typeof logKinds)[number]

export function isFiltering({ kind, by, text }: LogFilter): boolean {
  return kind !== '' || by !== '' || text.trim() !== ''
}

/**
 * The entries that match. Pure.
 *
 * @param textOf every word shown in an entry, its corrections included
 */
export function filterLog(
  entries: readonly Event[],
  filter: LogFilter,
  pinned: ReadonlySet<string>,
  textOf: (event: Event) => string,
): readonly Event[] {
  if (!isFiltering(filter)) return entries
  const words = foldWords(filter.text).split(/\s+/).filter(Boolean)
  return entries.filter((event) => {
    if (filter.kind !== '' && !isOfKind(event, filter.kind, pinned)) return false
    if (filter.by !== '' && event.by !== filter.by) return false
    if (words.length === 0) return true
    const text = foldWords(textOf(event))
    return words.every((word) => text.includes(word))
  })
}

function isOfKind(event: Event, kind: LogKind, pinned: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'pinned':
      return pinned.has(event.id)
    case 'steps':
      return ['stepChecked', 'stepUnchecked', 'stepSkipped'].includes(event.kind)
    case 'state':
      return ['opened', 'severityChanged', 'statusChanged', 'closed', 'reopened'].includes(
        event.kind,
      )
    default:
      return event.kind === kind
  }
}

/** Who wrote, each once, in the order of the alphabet. */
export function authorsOf(entries: readonly Event[]): readonly string[] {
  return [...new Set(entries.map(({ by }) => by))].sort((a, b) => a.localeCompare(b))
}

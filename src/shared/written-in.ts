import type { Event } from './incident.ts'

/** What a person wrote in an entry, part by part: what it is found by, in its log and in the search. */
export function writtenIn(entry: Event): readonly string[] {
  return parts(entry).filter((part) => part !== undefined)
}

function parts(entry: Event): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'noted':
    case 'reminderSet':
      return [entry.text]
    case 'amended':
      return [entry.text, entry.reason]
    case 'called':
    case 'published':
      return [entry.text, entry.origin, entry.recipient, entry.medium, entry.link]
    case 'decided':
      return [
        entry.question,
        entry.decision,
        ...entry.options,
        entry.reasons,
        entry.unknown,
        entry.decidedBy,
      ]
    case 'evidenceAdded':
      return [entry.caption, entry.name, entry.source, entry.takenBy]
    case 'stepSkipped':
    case 'severityChanged':
    case 'statusChanged':
    case 'reopened':
      return [entry.reason]
    case 'closed':
      return [entry.summary]
    case 'opened':
    case 'stepChecked':
    case 'stepUnchecked':
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
      return []
  }
}

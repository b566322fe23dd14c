import type { Entry, Event, IncidentView } from '../../shared/incident.ts'
import { invalid, Refusal } from './refusal.ts'

/** Clocks of two computers differ a little: a fact may be this far ahead of ours, in milliseconds. */
const clockSlackMs = 60_000

/** Far enough back for any fact; the first years of the calendar have no four-digit spelling in every offset. */
const earliest = Date.UTC(1900, 0, 1)

/**
 * What the schema cannot see: does this entry make sense in this incident, now?
 * Throws a Refusal; nothing is written then.
 */
export function checkEntry(entry: Entry, view: IncidentView, now: Date): void {
  checkStatus(entry, view)
  checkMoment(entry.at, now, 'entry.at')
  switch (entry.kind) {
    case 'stepChecked':
    case 'stepUnchecked':
    case 'stepSkipped':
      checkStep(entry.step, view)
      return
    case 'amended':
      checkTarget(entry, view)
      return
    case 'called':
    case 'published':
      checkDeadline(entry.nextWordAt, now, 'entry.nextWordAt')
      return
    case 'reminderSet':
      checkDeadline(entry.dueAt, now, 'entry.dueAt')
      if (entry.replaces !== undefined) checkReminder(entry.replaces, view, 'entry.replaces')
      return
    case 'reminderDone':
      checkReminder(entry.target, view, 'entry.target')
      return
    case 'pinned':
    case 'unpinned':
      findEntry(entry.target, view)
      return
    case 'noted':
    case 'decided':
    case 'severityChanged':
    case 'statusChanged':
    case 'closed':
    case 'reopened':
      return
  }
}

/** Refuses a fact that has not happened yet, or a year that is surely a typing mistake. */
export function checkMoment(at: string | undefined, now: Date, path: string): void {
  if (at === undefined) return
  if (Date.parse(at) > now.getTime() + clockSlackMs) {
    throw invalid(path, 'The time of the fact is in the future')
  }
  if (Date.parse(at) < earliest) throw invalid(path, 'The time of the fact is before 1900')
}

function checkStatus(entry: Entry, view: IncidentView): void {
  if (view.status === 'closed' && entry.kind !== 'reopened') throw new Refusal({ code: 'CLOSED' })
  if (view.status !== 'closed' && entry.kind === 'reopened') {
    throw invalid('entry.kind', 'The incident is not closed')
  }
}

function checkStep(step: string, view: IncidentView): void {
  if (!view.steps.some((known) => known.id === step)) {
    throw invalid('entry.step', `This incident has no step « ${step} »`)
  }
}

function checkTarget(
  { target, withdrawn }: Extract<Entry, { kind: 'amended' }>,
  view: IncidentView,
): void {
  const { kind } = findEntry(target, view)
  if (kind === 'amended') {
    throw invalid('entry.target', 'A correction is corrected by correcting the first entry again')
  }
  if (withdrawn !== undefined && kind !== 'evidenceAdded') {
    throw invalid('entry.withdrawn', 'Only a piece of evidence can be said to be added by mistake')
  }
}

function findEntry(target: string, view: IncidentView): Event {
  const entry = view.entries.find((known) => known.id === target)
  if (!entry) throw invalid('entry.target', 'This incident has no such entry')
  return entry
}

/** Further than this ahead, a deadline is surely a typing mistake, in milliseconds. */
const farthestMs = 366 * 24 * 3_600_000

function checkDeadline(at: string | undefined, now: Date, path: string): void {
  if (at === undefined) return
  const time = Date.parse(at)
  if (time > now.getTime() + farthestMs) throw invalid(path, 'This is more than a year ahead')
  if (time < earliest) throw invalid(path, 'This is before 1900')
}

/** Two people may deal with the same reminder at once: the second is not an error. */
function checkReminder(target: string, view: IncidentView, path: string): void {
  const entry = view.entries.find((known) => known.id === target)
  const rings =
    entry?.kind === 'reminderSet' ||
    ((entry?.kind === 'called' || entry?.kind === 'published') && entry.nextWordAt !== undefined)
  if (!rings) throw invalid(path, 'This incident has no such reminder')
}

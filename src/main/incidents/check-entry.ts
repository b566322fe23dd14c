import type { Entry, IncidentView } from '../../shared/incident.ts'
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
      checkTarget(entry.target, view)
      return
    case 'noted':
    case 'decided':
    case 'called':
    case 'published':
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

function checkTarget(target: string, view: IncidentView): void {
  const entry = view.entries.find((known) => known.id === target)
  if (!entry) throw invalid('entry.target', 'This incident has no such entry')
  if (entry.kind === 'amended') {
    throw invalid('entry.target', 'A correction is corrected by correcting the first entry again')
  }
}

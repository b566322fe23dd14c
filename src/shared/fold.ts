import type {
  Event,
  EventOf,
  IncidentDevice,
  IncidentSummary,
  IncidentView,
  PlaybookCopy,
  StepView,
} from './incident.ts'
import { openReminders } from './reminders.ts'
import { sealCode } from './seal.ts'

/** Order of writing: the same on every computer, whatever order the files were read in. */
export function inOrder(events: readonly Event[]): Event[] {
  const once = new Map<string, Event>()
  for (const event of events) {
    const known = once.get(event.id)
    // Two versions of one entry (one was altered): the choice must not depend on who was read first.
    if (!known || compareVersions(event, known) < 0) once.set(event.id, event)
  }
  return [...once.values()].sort(
    (a, b) => compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id),
  )
}

function compareVersions(a: Event, b: Event): number {
  return compare(a.hash, b.hash) || compare(JSON.stringify(a), JSON.stringify(b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * What an incident is, from its journals alone. Pure: the same events in any order give the same view.
 *
 * @param events the events of all devices, in any order; doubles count once
 * @param now    decides which steps are late
 * @returns undefined when the opening event is not there (not yet delivered by the town's sync)
 */
export function fold(events: readonly Event[], now: Date): IncidentView | undefined {
  const entries = inOrder(events)
  const opened = entries.find(isOpened)
  if (!opened) return undefined
  const status = statusOf(entries)
  const closing = status === 'closed' ? entries.findLast(isKind('closed')) : undefined
  const steps = stepsOf(opened, entries)
  return withLateness(
    {
      id: opened.incidentId,
      title: opened.title,
      severity: entries.findLast(isKind('severityChanged'))?.severity ?? opened.severity,
      status,
      exercise: opened.exercise,
      locale: opened.locale,
      timeZone: opened.timeZone,
      openedAt: opened.at,
      updatedAt: entries.at(-1)?.recordedAt ?? opened.recordedAt,
      ...(closing && {
        closedAt: closing.at,
        closingSummary: textOf(closing, entries),
        seal: {
          code: sealCode(closing.hash),
          hash: closing.hash,
          at: closing.recordedAt,
          by: closing.by,
        },
      }),
      ...(opened.playbook && { playbook: playbookOf(opened.playbook) }),
      phases: opened.playbook?.phases ?? [],
      steps,
      settled: steps.filter((step) => step.state !== 'todo').length,
      total: steps.length,
      late: 0,
      reminders: status === 'closed' ? [] : [...openReminders(entries)],
      pinned: pinnedOf(entries),
      devices: devicesOf(entries),
      entries,
    },
    now,
  )
}

/** A step is late when it is still to do after its deadline, in an incident that is not closed. */
export function isLate(
  step: Pick<StepView, 'state' | 'dueAt'>,
  status: IncidentView['status'],
  now: Date,
): boolean {
  if (status === 'closed' || step.state !== 'todo' || step.dueAt === undefined) return false
  return Date.parse(step.dueAt) < now.getTime()
}

/** The same view at another moment: only lateness depends on the clock. */
export function withLateness<T extends Pick<IncidentView, 'steps' | 'status' | 'late'>>(
  view: T,
  now: Date,
): T {
  const steps = view.steps.map((step) => ({ ...step, late: isLate(step, view.status, now) }))
  return { ...view, steps, late: steps.filter((step) => step.late).length }
}

/** The incident as one line of a list. */
export function summarise(
  view: Omit<IncidentView, 'entries' | 'pinned' | 'devices'>,
): IncidentSummary {
  return {
    id: view.id,
    title: view.title,
    severity: view.severity,
    status: view.status,
    exercise: view.exercise,
    openedAt: view.openedAt,
    updatedAt: view.updatedAt,
    ...(view.closedAt !== undefined && { closedAt: view.closedAt }),
    ...(view.playbook && { playbook: view.playbook }),
    settled: view.settled,
    total: view.total,
    late: view.late,
    reminders: view.reminders,
  }
}

/** The corrections of an entry, oldest first. The entry's own text stays. */
export function amendmentsOf(entries: readonly Event[], id: string): readonly EventOf<'amended'>[] {
  return entries.filter(isKind('amended')).filter((entry) => entry.target === id)
}

/** Whether a piece was said to be added by mistake. The last word counts. */
export function isWithdrawn(amendments: readonly EventOf<'amended'>[]): boolean {
  return amendments.findLast(({ withdrawn }) => withdrawn !== undefined)?.withdrawn ?? false
}

/** What a piece shows, in the words that were written last. */
export function captionOf(
  piece: EventOf<'evidenceAdded'>,
  amendments: readonly EventOf<'amended'>[],
): string | undefined {
  return amendments.findLast(({ withdrawn }) => withdrawn === undefined)?.text ?? piece.caption
}

/** The closing summary as it reads now, corrections included. */
function textOf(closing: EventOf<'closed'>, entries: readonly Event[]): string {
  return amendmentsOf(entries, closing.id).at(-1)?.text ?? closing.summary
}

function playbookOf(copy: PlaybookCopy): NonNullable<IncidentView['playbook']> {
  return { id: copy.id, title: copy.title, version: copy.version, locale: copy.locale }
}

/** Closed until somebody reopens: a status set on a computer that had not heard of the closing does not. */
function statusOf(entries: readonly Event[]): IncidentView['status'] {
  let status: IncidentView['status'] = 'active'
  for (const entry of entries) {
    if (entry.kind === 'closed') status = 'closed'
    else if (entry.kind === 'reopened') status = 'active'
    else if (entry.kind === 'statusChanged' && status !== 'closed') status = entry.status
  }
  return status
}

function stepsOf(opened: EventOf<'opened'>, entries: readonly Event[]): StepView[] {
  const start = Date.parse(opened.at)
  const last = new Map<string, Event>()
  for (const entry of entries) if (isStepEvent(entry)) last.set(entry.step, entry)
  return (opened.playbook?.steps ?? []).map(({ dueMinutes, ...step }) => {
    return {
      ...step,
      ...(dueMinutes !== undefined && {
        dueAt: new Date(start + dueMinutes * 60_000).toISOString(),
      }),
      ...stateAfter(last.get(step.id)),
      late: false,
    }
  })
}

function pinnedOf(entries: readonly Event[]): string[] {
  const pinned = new Set<string>()
  for (const entry of entries) {
    if (entry.kind === 'pinned') pinned.add(entry.target)
    else if (entry.kind === 'unpinned') pinned.delete(entry.target)
  }
  return entries.filter((entry) => pinned.has(entry.id)).map((entry) => entry.id)
}

function devicesOf(entries: readonly Event[]): IncidentDevice[] {
  const devices = new Map<string, IncidentDevice>()
  for (const { device, recordedAt } of entries) {
    const before = devices.get(device)
    devices.set(device, { device, entries: (before?.entries ?? 0) + 1, lastAt: recordedAt })
  }
  return [...devices.values()].sort((a, b) => compare(a.device, b.device))
}

function stateAfter(last: Event | undefined): Pick<StepView, 'state' | 'by' | 'at' | 'reason'> {
  switch (last?.kind) {
    case 'stepChecked':
      return { state: 'done', by: last.by, at: last.at }
    case 'stepSkipped':
      return { state: 'skipped', by: last.by, at: last.at, reason: last.reason }
    default:
      return { state: 'todo' }
  }
}

function isStepEvent(
  event: Event,
): event is EventOf<'stepChecked'> | EventOf<'stepUnchecked'> | EventOf<'stepSkipped'> {
  return (
    event.kind === 'stepChecked' || event.kind === 'stepUnchecked' || event.kind === 'stepSkipped'
  )
}

const isOpened = isKind('opened')

function isKind<K extends Event['kind']>(kind: K): (event: Event) => event is EventOf<K> {
  return (event): event is EventOf<K> => event.kind === kind
}

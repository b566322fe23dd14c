import { summarise } from '../../shared/fold.ts'
import type { IncidentSummary, IncidentView } from '../../shared/incident.ts'

/**
 * What the list needs of an incident, without its entries: small enough to keep 10 000 of them in memory.
 * A cache: it can be made again from the journals at any time.
 */
export type Core = {
  /** The state of the journal files it was folded from. */
  readonly stamps: string
  readonly summary: IncidentSummary
  /** Deadlines of the steps still to do: only the clock decides which are late. */
  readonly dueAts: readonly string[]
  readonly closingSummary?: string
}

/** Whether a value from the disk can be listed, sorted and filtered as a core. */
export function isCore(value: unknown): value is Core {
  if (!isObject(value) || !('summary' in value) || !isObject(value.summary)) return false
  return (
    hasTexts(value, ['stamps']) &&
    hasTexts(value.summary, ['id', 'title', 'status', 'openedAt']) &&
    'dueAts' in value &&
    Array.isArray(value.dueAts) &&
    'reminders' in value.summary &&
    Array.isArray(value.summary.reminders)
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function hasTexts(value: object, names: readonly string[]): boolean {
  return names.every((name) => typeof Reflect.get(value, name) === 'string')
}

export function coreOf(view: IncidentView, stamps: string): Core {
  return {
    stamps,
    summary: summarise(view),
    dueAts: view.steps.flatMap((step) =>
      step.state === 'todo' && step.dueAt !== undefined ? [step.dueAt] : [],
    ),
    ...(view.closingSummary !== undefined && { closingSummary: view.closingSummary }),
  }
}

/** The summary as it reads at this moment. */
export function summaryAt({ summary, dueAts }: Core, now: Date): IncidentSummary {
  if (summary.status === 'closed' || dueAts.length === 0) return summary
  const instant = now.toISOString()
  return { ...summary, late: dueAts.filter((dueAt) => dueAt < instant).length }
}

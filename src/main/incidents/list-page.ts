import {
  type IncidentSummary,
  incidentIdSchema,
  type Severity,
  type Status,
} from '../../shared/incident.ts'
import { invalid } from './refusal.ts'

export type ListQuery = {
  readonly status?: Status | readonly Status[] | undefined
  readonly severity?: Severity | readonly Severity[] | undefined
  readonly text?: string | undefined
  readonly exercise?: boolean | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export type ListPage = {
  readonly items: IncidentSummary[]
  readonly total: number
  readonly nextCursor?: string
}

const defaultLimit = 50

/**
 * The incidents that match, newest first, from the cursor on. Pure.
 * Throws INVALID for a cursor that no page of ours gave.
 */
export function pageOf(summaries: readonly IncidentSummary[], query: ListQuery): ListPage {
  const matching = summaries.filter((summary) => matches(summary, query)).sort(newestFirst)
  const start = query.cursor ? indexAfter(matching, query.cursor) : 0
  const items = matching.slice(start, start + (query.limit ?? defaultLimit))
  const last = items.at(-1)
  const more = last !== undefined && start + items.length < matching.length
  return { items, total: matching.length, ...(more && { nextCursor: cursorOf(last) }) }
}

function matches(summary: IncidentSummary, query: ListQuery): boolean {
  const statuses = query.status === undefined ? undefined : [query.status].flat()
  if (statuses && !statuses.includes(summary.status)) return false
  const severities = query.severity === undefined ? undefined : [query.severity].flat()
  if (severities && !severities.includes(summary.severity)) return false
  if (query.exercise !== undefined && summary.exercise !== query.exercise) return false
  if (query.text === undefined) return true
  const words = foldText(`${summary.title} ${summary.playbook?.title ?? ''}`)
  return words.includes(foldText(query.text.trim()))
}

/** « Vœux à l’école » and « voeux a l'ecole » are the same words. */
function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
}

function newestFirst(a: Place, b: Place): number {
  if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}

/** Where an incident stands in the list: it stays there when the incident itself leaves the list. */
type Place = Pick<IncidentSummary, 'openedAt' | 'id'>

function cursorOf({ openedAt, id }: Place): string {
  return `${openedAt}_${id}`
}

function indexAfter(sorted: readonly IncidentSummary[], cursor: string): number {
  const [openedAt = '', id = ''] = cursor.split('_')
  if (!isPlace({ openedAt, id })) throw invalid('cursor', 'This cursor is not one of ours')
  const next = sorted.findIndex((summary) => newestFirst({ openedAt, id }, summary) < 0)
  return next === -1 ? sorted.length : next
}

function isPlace({ openedAt, id }: Place): boolean {
  return !Number.isNaN(Date.parse(openedAt)) && incidentIdSchema.safeParse(id).success
}

import type { Event, EventOf, Head, JournalProblem, Seal } from '../../shared/incident.ts'
import { sealCode } from '../../shared/seal.ts'

/** A journal as it was read, readable or not. A copy, made by a sync tool, is a second one of the same device. */
export type ReadBack = {
  readonly device: string
  readonly copy: boolean
  /** One item per whole line; undefined for a line that is no entry. */
  readonly lines: readonly (Event | undefined)[]
}

/**
 * What the closings of an incident say of its journals: every line they sealed must still be there.
 * `seal` is that of the last closing; `unsealed` counts the entries it does not cover. Pure.
 */
export function verifySeals(inAnyOrder: readonly ReadBack[]): {
  readonly problems: readonly JournalProblem[]
  readonly seal?: Seal
  readonly unsealed: number
} {
  const journals = ownFirst(inAnyOrder)
  const entries = entriesOf(journals)
  const closings = entries.filter(isClosing).sort(inTime)
  const problems = closings.flatMap((closing) =>
    (closing.heads ?? []).flatMap((head) => problemOf(head, closing, journals) ?? []),
  )
  const last = closings.at(-1)
  if (!last) return { problems, unsealed: entries.length }
  const covered = coveredBy(last, journals)
  const unsealed = entries.filter(({ id }) => !covered.has(id)).length
  return { problems, seal: sealOf(last), unsealed }
}

/** The entries of all journals. What a copy holds too counts once. */
export function entriesOf(journals: readonly ReadBack[]): readonly Event[] {
  const once = new Map<string, Event>()
  for (const { lines } of ownFirst(journals)) {
    for (const event of lines) if (event && !once.has(event.id)) once.set(event.id, event)
  }
  return [...once.values()]
}

/** A device's own file speaks before its copies. */
function ownFirst(journals: readonly ReadBack[]): readonly ReadBack[] {
  return [...journals].sort((a, b) => Number(a.copy) - Number(b.copy))
}

function isClosing(event: Event): event is EventOf<'closed'> {
  return event.kind === 'closed'
}

function inTime(a: Event, b: Event): number {
  return compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sealOf({ hash, recordedAt, by }: EventOf<'closed'>): Seal {
  return { code: sealCode(hash), hash, at: recordedAt, by }
}

function problemOf(
  head: Head,
  closing: Event,
  journals: readonly ReadBack[],
): JournalProblem | undefined {
  if (holderOf(head, journals)) return undefined
  const present = ofDevice(head.device, journals).find(({ copy }) => !copy)?.lines.length ?? 0
  const missing = present < head.entries
  return {
    file: `${head.device}.jsonl`,
    line: missing ? present + 1 : head.entries,
    entryId: closing.id,
    code: 'missing-entries',
    message: missing
      ? `The seal covers ${head.entries} entries of this computer: ${head.entries - present} are missing`
      : 'The seal covers another entry than this one',
  }
}

/** The journal that still goes as far as the head: the device's own, or a copy that a sync tool set aside. */
function holderOf(head: Head, journals: readonly ReadBack[]): ReadBack | undefined {
  return ofDevice(head.device, journals).find(
    ({ lines }) =>
      lines.length >= head.entries &&
      // A line that is no entry has no hash: the head is then that of the one before it.
      lines.slice(0, head.entries).findLast((event) => event !== undefined)?.hash === head.hash,
  )
}

function ofDevice(device: string, journals: readonly ReadBack[]): readonly ReadBack[] {
  return journals.filter((journal) => journal.device === device)
}

/** The entries that a closing seals, itself included. */
function coveredBy(closing: EventOf<'closed'>, journals: readonly ReadBack[]): ReadonlySet<string> {
  // A closing of before heads seals what its own chain leads back to.
  const parts = closing.heads
    ? closing.heads.map((head) => linesUpTo(head, journals))
    : [linesBefore(closing, journals)]
  return new Set([closing.id, ...parts.flat().flatMap((event) => (event ? [event.id] : []))])
}

function linesUpTo(head: Head, journals: readonly ReadBack[]): ReadBack['lines'] {
  const holder = holderOf(head, journals) ?? ofDevice(head.device, journals).at(0)
  return holder?.lines.slice(0, head.entries) ?? []
}

function linesBefore(closing: Event, journals: readonly ReadBack[]): ReadBack['lines'] {
  const lines = journals.find((journal) => journal.lines.includes(closing))?.lines ?? []
  return lines.slice(0, lines.indexOf(closing))
}

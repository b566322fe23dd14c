import type { Event, EventOf } from '../../../../shared/incident.ts'

/** Marks on other entries, shown there and not as lines of their own. */
const marks: readonly Event['kind'][] = ['amended', 'pinned', 'unpinned', 'reminderDone']

/** By the time of the fact; facts of the same moment keep the order of writing. Corrections sit on what they correct. */
export function inOrderOfFacts(entries: readonly Event[]): readonly Event[] {
  return entries
    .filter((event) => !marks.includes(event.kind))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The corrections of each entry, oldest first. */
export function amendmentsByTarget(
  entries: readonly Event[],
): ReadonlyMap<string, readonly EventOf<'amended'>[]> {
  const byTarget = new Map<string, EventOf<'amended'>[]>()
  for (const entry of entries) {
    if (entry.kind !== 'amended') continue
    const before = byTarget.get(entry.target)
    if (before) before.push(entry)
    else byTarget.set(entry.target, [entry])
  }
  return byTarget
}

import type { Event } from '../../src/shared/incident.ts'

/** The token an entry of a writer begins with. Undefined for other entries. */
export function tokenOf(event: Event): string | undefined {
  return event.kind === 'noted' ? event.text.split(' ', 1)[0] : undefined
}

/** The tokens of a log, in its order. */
export function tokensOf(events: readonly Event[]): readonly string[] {
  return events.map(tokenOf).filter((token) => token !== undefined)
}

/** Those that are not there, or more than once, among `wanted`. */
export function notOnce(
  wanted: Iterable<string>,
  found: readonly string[],
): { readonly missing: readonly string[]; readonly doubled: readonly string[] } {
  const counts = new Map<string, number>()
  for (const token of found) counts.set(token, (counts.get(token) ?? 0) + 1)
  return {
    missing: [...wanted].filter((token) => !counts.has(token)),
    doubled: [...counts].flatMap(([token, count]) => (count > 1 ? [token] : [])),
  }
}

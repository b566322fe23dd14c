import type { SearchableIncident } from '../../src/main/search/incident-passages.ts'
import type { Event } from '../../src/shared/incident.ts'

/** How much a town has written in a few bad years, and the longest of its nights. */
export const logs = { incidents: 100, entries: 50, longest: 5000 } as const

/** Incidents as the search is given them, the longest last: each entry is one of the `sentences`, told to the hour. */
export function longLogs(sentences: readonly string[]): readonly SearchableIncident[] {
  const sizes = [...Array.from({ length: logs.incidents }, () => logs.entries), logs.longest]
  return sizes.map((size, index) => ({
    id: `incident-${index}`,
    title: sentences[(index * 37) % sentences.length] ?? '',
    exercise: index % 10 === 9,
    entries: Array.from({ length: size }, (_, place) =>
      note(sentences, index * 101 + place * 17, `entry-${index}-${place}`),
    ),
  }))
}

/** The same log with one line more. */
export function withEntry(
  incident: SearchableIncident,
  sentences: readonly string[],
  place: number,
): SearchableIncident {
  const entry = note(sentences, place * 13, `${incident.id}-more-${place}`)
  return { ...incident, entries: [...incident.entries, entry] }
}

function note(sentences: readonly string[], place: number, id: string): Event {
  const said = sentences[place % sentences.length] ?? ''
  const at = new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString()
  return {
    kind: 'noted',
    by: 'Mme Martin',
    text: `${at.slice(11, 16)}, appel de la rue numéro ${place % 97} : ${said}`,
    id,
    at,
    recordedAt: at,
    incidentId: '',
    device: '',
    prev: '',
    hash: '',
  }
}

import type { IncidentView } from '../../shared/incident.ts'
import { writtenIn } from '../../shared/written-in.ts'
import type { Passage } from './passage.ts'
import { joined } from './plain-text.ts'

/** What an incident is found by. An old one may come without its entries: its title and its summary remain. */
export type SearchableIncident = Pick<
  IncidentView,
  'id' | 'title' | 'exercise' | 'playbook' | 'closingSummary' | 'entries'
>

/** The passages of one incident, by their key. */
export type IncidentPassages = ReadonlyMap<string, Passage>

/**
 * An incident as passages: itself, then each entry that holds words.
 *
 * @param before what it was found by until now: an entry that was written never changes, so a long log costs little
 *   for one line more
 */
export function incidentPassages(
  view: SearchableIncident,
  before: IncidentPassages = new Map(),
): IncidentPassages {
  const { id, title, exercise, playbook, closingSummary } = view
  const common = {
    kind: 'incident' as const,
    incidentId: id,
    title,
    situations: [],
    ...(exercise && { exercise }),
    ...(playbook && { playbookId: playbook.id }),
  }
  const words = joined([title, playbook?.title ?? '', closingSummary ?? ''])
  const whole: Passage = {
    ...common,
    key: `incident/${id}`,
    text: words,
    fields: { title, entry: joined([playbook?.title ?? '', closingSummary ?? '']) },
  }
  const isKept = (passage: Passage) =>
    passage.title === title &&
    passage.exercise === whole.exercise &&
    passage.playbookId === whole.playbookId
  const all = new Map([[whole.key, whole]])
  for (const entry of view.entries) {
    const key = `incident/${id}#${entry.id}`
    const known = before.get(key)
    if (known && isKept(known)) {
      all.set(key, known)
      continue
    }
    const text = joined(writtenIn(entry))
    if (text === '') continue
    all.set(key, { ...common, key, anchor: entry.id, text, fields: { entry: text } })
  }
  return all
}

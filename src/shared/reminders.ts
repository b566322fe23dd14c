import type { Event, Reminder } from './incident.ts'

/** Longest text shown for a promised next word, in UTF-16 units. */
const maxText = 120

/**
 * What is still to be done or said at a given time, the soonest first. Pure.
 *
 * A promised next word is kept by the next publication; a call promised back, or a reminder a person set,
 * only when somebody says that it is done.
 *
 * @param entries in the order of writing
 */
export function openReminders(entries: readonly Event[]): readonly Reminder[] {
  const open = new Map<string, Reminder & { readonly untilPublished: boolean }>()
  for (const entry of entries) {
    switch (entry.kind) {
      case 'reminderSet':
        if (entry.replaces !== undefined) open.delete(entry.replaces)
        open.set(entry.id, {
          id: entry.id,
          dueAt: entry.dueAt,
          text: entry.text,
          source: 'reminder',
          by: entry.by,
          untilPublished: false,
        })
        break
      case 'reminderDone':
        open.delete(entry.target)
        break
      case 'published':
        for (const [id, { untilPublished }] of open) if (untilPublished) open.delete(id)
        promise(entry)
        break
      case 'called':
        promise(entry)
        break
      default:
        break
    }
  }
  return [...open.values()]
    .map(({ untilPublished: _, ...reminder }) => reminder)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))

  function promise(entry: Extract<Event, { kind: 'called' | 'published' }>): void {
    if (entry.nextWordAt === undefined) return
    open.set(entry.id, {
      id: entry.id,
      dueAt: entry.nextWordAt,
      text: entry.text.length > maxText ? `${entry.text.slice(0, maxText - 1)}…` : entry.text,
      source: 'nextWord',
      by: entry.by,
      untilPublished: entry.kind === 'published',
    })
  }
}

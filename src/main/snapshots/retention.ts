import type { Snapshot } from '../../shared/contract.ts'
import { readName } from './names.ts'

/** Kept thirty days, in milliseconds. */
const keptMs = 30 * 24 * 3_600_000

/** Those of one place that have had their time, never the last one that remains there. Pure. */
export function outdated(items: readonly Snapshot[], now: Date): readonly Snapshot[] {
  const old = items.filter(({ takenAt }) => now.getTime() - Date.parse(takenAt) > keptMs)
  if (old.length < items.length) return old
  const [newest] = [...items].sort(newestFirst)
  return old.filter((item) => item !== newest)
}

/** The order in which they are shown: by instant, then by turn within a second, then the first place. */
export function newestFirst(a: Snapshot, b: Snapshot): number {
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? 1 : -1
  const turns = (readName(b.name)?.turn ?? 0) - (readName(a.name)?.turn ?? 0)
  if (turns !== 0) return turns
  return `${a.name} ${a.place}` < `${b.name} ${b.place}` ? -1 : 1
}

/** Whether an instant is on the same day as another, on this computer. */
export function isSameDay(instant: string, now: Date): boolean {
  return new Date(instant).toDateString() === now.toDateString()
}

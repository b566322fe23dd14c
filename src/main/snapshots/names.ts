import type { Snapshot } from '../../shared/contract.ts'

/** `sang-froid-2026-11-23T18-04-05Z.zip`: the instant in UTC, in letters that Windows takes. */
const pattern =
  /^sang-froid-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d{1,3})?(-avant-restauration)?\.zip$/

export type SnapshotName = { readonly takenAt: string; readonly beforeRestore: boolean }

/** What a name says, or undefined when it is not one of ours: such a file is never read, listed nor removed. */
export function readName(name: string): SnapshotName | undefined {
  const [, day, hours, minutes, seconds, mark] = pattern.exec(name) ?? []
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  if (Number.isNaN(time)) return undefined
  return { takenAt: new Date(time).toISOString(), beforeRestore: mark !== undefined }
}

/** @param turn tells apart those of the same second, from 0 */
export function makeName(now: Date, beforeRestore: boolean, turn: number): string {
  const instant = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const more = turn === 0 ? '' : `-${turn}`
  return `sang-froid-${instant}Z${more}${beforeRestore ? '-avant-restauration' : ''}.zip`
}

/** Kept thirty days, in milliseconds. */
const keptMs = 30 * 24 * 3_600_000

/** Those that have had their time, never the last one that remains. Pure. */
export function outdated(items: readonly Snapshot[], now: Date): readonly Snapshot[] {
  const old = items.filter(({ takenAt }) => now.getTime() - Date.parse(takenAt) > keptMs)
  if (old.length < items.length) return old
  const newest = [...items].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0]
  return old.filter((item) => item !== newest)
}

/** Whether an instant is on the same day as another, on this computer. */
export function isSameDay(instant: string, now: Date): boolean {
  return new Date(instant).toDateString() === now.toDateString()
}

/** `sang-froid-2026-11-23T18-04-05Z.zip`: the instant in UTC, in letters that Windows takes. */
const pattern =
  /^sang-froid-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-([1-9]\d{0,2}))?(-avant-restauration)?\.zip$/

export type SnapshotName = {
  readonly takenAt: string
  /** Which of those taken in the same second, from 0. */
  readonly turn: number
  /** Made by a restore, of what was there before it. */
  readonly beforeRestore: boolean
}

/** What a name says, or undefined when it is not one of ours: such a file is never read, listed nor removed. */
export function readName(name: string): SnapshotName | undefined {
  const [, day, hours, minutes, seconds, turn, mark] = pattern.exec(name) ?? []
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  if (Number.isNaN(time)) return undefined
  const read = {
    takenAt: new Date(time).toISOString(),
    turn: Number(turn ?? 0),
    beforeRestore: mark !== undefined,
  }
  // The 31st of February is read as a day of March: no name of ours says that.
  return makeName(new Date(time), read.beforeRestore, read.turn) === name ? read : undefined
}

/** @param turn tells apart those of the same second, from 0 */
export function makeName(now: Date, beforeRestore: boolean, turn: number): string {
  const instant = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const more = turn === 0 ? '' : `-${turn}`
  return `sang-froid-${instant}Z${more}${beforeRestore ? '-avant-restauration' : ''}.zip`
}

const temporary = /^(.+)\.\d+\.[0-9a-f]{12}\.tmp$/

/** Whether a name is that of a snapshot of ours being written. */
export function isUnfinished(name: string): boolean {
  const [, final] = temporary.exec(name) ?? []
  return final !== undefined && readName(final) !== undefined
}

import { useSyncExternalStore } from 'react'

/** The file to be looked at. `turn` tells one choice from the next, of the same file too. */
export type ChosenPack = { readonly file: File; readonly turn: number }

let chosen: ChosenPack | undefined
let turns = 0
const listeners = new Set<() => void>()

function set(next: ChosenPack | undefined): void {
  chosen = next
  for (const listener of listeners) listener()
}

/** Shows what a file holds; the shell draws the dialog once. */
export function choosePack(file: File): void {
  turns += 1
  set({ file, turn: turns })
}

export function useChosenPack(): {
  readonly chosen: ChosenPack | undefined
  readonly clear: () => void
} {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => chosen,
  )
  return { chosen: current, clear: () => set(undefined) }
}

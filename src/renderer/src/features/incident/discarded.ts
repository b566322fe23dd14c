import { useSyncExternalStore } from 'react'

/** The exercise thrown away last, so that it can be taken back from the list it was in. */
export type Discarded = { readonly id: string; readonly title: string }

let last: Discarded | undefined
const listeners = new Set<() => void>()

export function setDiscarded(next: Discarded | undefined): void {
  last = next
  for (const listener of listeners) listener()
}

export function useDiscarded(): Discarded | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => last,
  )
}

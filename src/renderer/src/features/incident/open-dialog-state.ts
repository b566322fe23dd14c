import { useSyncExternalStore } from 'react'

/** What the "open an incident" dialog starts from. */
export type OpenRequest = {
  readonly title?: string
  readonly playbookId?: string
  readonly exercise?: boolean
  /** A step ticked on the page, to tick in the incident as soon as it is open. */
  readonly thenCheck?: string
}

let request: OpenRequest | undefined
const listeners = new Set<() => void>()

function set(next: OpenRequest | undefined): void {
  request = next
  for (const listener of listeners) listener()
}

/** Any screen may ask for the dialog; the shell draws it once. */
export function useOpenDialog(): (request: OpenRequest) => void {
  return set
}

export function useOpenRequest(): {
  readonly request: OpenRequest | undefined
  readonly clear: () => void
} {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => request,
  )
  return { request: current, clear: () => set(undefined) }
}

import { useSyncExternalStore } from 'react'
import { useSettings } from '../../app/use-settings.ts'

type Write = (by: string) => void

let waiting: Write | undefined
const listeners = new Set<() => void>()

function set(next: Write | undefined): void {
  waiting = next
  for (const listener of listeners) listener()
}

/**
 * Writes under the name of the person. Where nobody has said who writes here, the name is asked first and nothing is
 * written meanwhile: a log that is evidence is never signed « — ».
 */
export function useSign(): (write: Write) => void {
  const { author } = useSettings().settings
  return (write) => {
    if (author.trim() === '') set(write)
    else write(author)
  }
}

/** What waits for a name, for the one place that asks for it. */
export function useUnsigned(): { readonly waiting: Write | undefined; readonly clear: () => void } {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
  return { waiting: current, clear: () => set(undefined) }
}

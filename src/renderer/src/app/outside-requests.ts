import { useSyncExternalStore } from 'react'

/** What the page asked of the world since it was loaded. */
export type OutsideRequests = {
  /** Answered by another computer. The policy of the page lets none through: anything but 0 is a fault of ours. */
  readonly made: number
  /** Stopped by the policy of the page. */
  readonly refused: number
}

let counts: OutsideRequests = { made: 0, refused: 0 }
const listeners = new Set<() => void>()

function set(next: OutsideRequests): void {
  counts = next
  for (const listener of listeners) listener()
}

/** Whether an address leaves this program: pieces in memory and our own origin do not. */
export function isOutside(address: string, own: string): boolean {
  try {
    const url = new URL(address, own)
    if (url.protocol === 'blob:' || url.protocol === 'data:') return false
    // A private scheme has no `origin` in the URL standard: scheme and host are compared.
    const base = new URL(own)
    return `${url.protocol}//${url.host}` !== `${base.protocol}//${base.host}`
  } catch {
    return true
  }
}

/** Counts from now on, and what the browser remembers from before. */
export function countOutsideRequests(): void {
  new PerformanceObserver((list) => {
    const made = list.getEntries().filter(({ name }) => isOutside(name, location.href)).length
    if (made > 0) set({ ...counts, made: counts.made + made })
  }).observe({ type: 'resource', buffered: true })
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (/^\w+:/.test(blockedURI) && isOutside(blockedURI, location.href))
      set({ ...counts, refused: counts.refused + 1 })
  })
}

export function useOutsideRequests(): OutsideRequests {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => counts,
  )
}

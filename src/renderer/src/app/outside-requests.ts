import { useSyncExternalStore } from 'react'

/** What the page asked of the world since it was loaded. */
export type OutsideRequests = {
  /** Sent towards another computer. The policy of the page lets none through: anything but 0 is a fault of ours. */
  readonly made: number
  /** Stopped by the policy of the page. */
  readonly refused: number
}

/** What the browser tells of something that was asked for, and of something that was refused. */
export type Asked = Pick<
  PerformanceResourceTiming,
  'name' | 'initiatorType' | 'duration' | 'responseStatus'
>
export type Refused = Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'effectiveDirective'>

/** What was told so far, of what is outside only. */
export type Told = { readonly asked: readonly Asked[]; readonly refused: readonly Refused[] }

let told: Told = { asked: [], refused: [] }
let counts: OutsideRequests = { made: 0, refused: 0 }
const listeners = new Set<() => void>()

function tell(more: Told): void {
  const asked = more.asked.filter(({ name }) => isOutside(name, location.href))
  const refused = more.refused.filter(isRefusedOutside)
  if (asked.length + refused.length === 0) return
  told = { asked: [...told.asked, ...asked], refused: [...told.refused, ...refused] }
  counts = countOutside(told)
  for (const listener of listeners) listener()
}

/**
 * What left, and what did not. The browser lists what it refused among what was asked for: such a line has no answer,
 * and took no time, or hardly any on a busy machine: its address is then that of a refusal. A frame is the exception: its time is that of the empty page put in its place, and the refusal
 * names only where it came from.
 */
export function countOutside({ asked, refused }: Told): OutsideRequests {
  const refusedFrames = new Set(
    refused
      .filter(({ effectiveDirective }) => /^(frame|child|object)-src$/.test(effectiveDirective))
      .map(({ blockedURI }) => placeOf(blockedURI)),
  )
  const refusedAddresses = new Set(refused.map(({ blockedURI }) => blockedURI))
  const left = asked.filter(({ name, initiatorType, duration, responseStatus }) =>
    /^(i?frame|object|embed)$/.test(initiatorType) && responseStatus === 0
      ? !refusedFrames.has(placeOf(name))
      : responseStatus > 0 || (duration > 0 && !refusedAddresses.has(name)),
  )
  return { made: left.length, refused: refused.length }
}

function placeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address
}

/** Scripts written in the page are refused too (« inline »), but would have gone nowhere. */
function isRefusedOutside({ blockedURI }: Refused): boolean {
  return /^\w+:/.test(blockedURI) && isOutside(blockedURI, location.href)
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
    // What is observed is resources only: the type of the list cannot say it.
    tell({ asked: list.getEntries() as PerformanceResourceTiming[], refused: [] })
  }).observe({ type: 'resource', buffered: true })
  document.addEventListener('securitypolicyviolation', (violation) => {
    tell({ asked: [], refused: [violation] })
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

import type { Invalid } from '../../shared/contract.ts'

/** What a service refuses, as the contract's error codes. The router turns each into its typed error. */
export type RefusalReason =
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'CLOSED' }
  | { readonly code: 'INVALID'; readonly issues: Invalid['issues'] }
  | { readonly code: 'TOO_LARGE'; readonly maxBytes: number; readonly bytes: number }
  | { readonly code: 'TOO_MANY'; readonly max: number }
  | { readonly code: 'NEEDS_DESKTOP' }
  | { readonly code: 'NOT_EXERCISE' }

/** An expected refusal, not a bug: nothing was written. */
export class Refusal extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(reason.code)
    this.name = 'Refusal'
    this.reason = reason
  }
}

export function notFound(): Refusal {
  return new Refusal({ code: 'NOT_FOUND' })
}

export function invalid(path: string, message: string): Refusal {
  return new Refusal({ code: 'INVALID', issues: [{ path, message }] })
}

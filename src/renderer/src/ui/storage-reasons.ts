import type { StorageFailure } from '../../../shared/contract.ts'

/** Written again here so that the page does not load the contract's schemas; the type keeps the two in step. */
export const storageReasons = [
  'full',
  'read-only',
  'missing',
  'denied',
  'busy',
  'changed',
  'unreadable',
  'unknown',
] as const satisfies readonly StorageFailure['reason'][]

import type { StorageFailure } from '../../shared/contract.ts'

type Reason = StorageFailure['reason']

const reasons: Readonly<Record<string, Reason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  EIO: 'missing',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
}

/** The disk refused. Nothing that was acknowledged before is touched by it. */
export class StorageError extends Error {
  readonly reason: Reason
  readonly file: string

  constructor(reason: Reason, file: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause })
    this.name = 'StorageError'
    this.reason = reason
    this.file = file
  }
}

/** The errno of a Node error (`ENOENT`…), or undefined. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

/** Gives a Node error its reason in our words. A StorageError passes unchanged. */
export function asStorageError(error: unknown, file: string): StorageError {
  if (error instanceof StorageError) return error
  return new StorageError(reasons[errnoOf(error) ?? ''] ?? 'unknown', file, error)
}

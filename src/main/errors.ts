import { ValidationError } from '@orpc/contract'
import { ORPCError, os } from '@orpc/server'
import { Refusal, type RefusalReason } from './incidents/refusal.ts'
import { PackRefused } from './packs/pack-refused.ts'
import { StorageError } from './storage/storage-error.ts'

/**
 * The one place where what the services refuse becomes the contract's typed errors.
 * Anything else is a bug: it passes, and oRPC withholds its message from the page.
 */
export const translateErrors = os.middleware(async ({ next }) => {
  try {
    return await next()
  } catch (error) {
    throw translate(error)
  }
})

function translate(error: unknown): unknown {
  if (error instanceof Refusal) return refused(error.reason)
  if (error instanceof PackRefused) {
    const { fault, file, message } = error
    const data = { fault, ...(file !== undefined && { name: file }) }
    return new ORPCError('BAD_PACK', { status: 422, message, data })
  }
  if (error instanceof StorageError) {
    const { reason, file, message } = error
    return new ORPCError('STORAGE', { status: 507, message, data: { reason, file } })
  }
  if (
    error instanceof ORPCError &&
    error.code === 'BAD_REQUEST' &&
    error.cause instanceof ValidationError
  ) {
    return refused({
      code: 'INVALID',
      issues: error.cause.issues.map(({ path, message }) => ({
        path: (path ?? [])
          .map((part) => String(typeof part === 'object' ? part.key : part))
          .join('.'),
        message,
      })),
    })
  }
  return error
}

function refused(reason: RefusalReason) {
  switch (reason.code) {
    case 'NOT_FOUND':
      return new ORPCError('NOT_FOUND', { message: 'Nothing has this identifier' })
    case 'CLOSED':
      return new ORPCError('CLOSED', {
        status: 409,
        message: 'The incident is closed: reopen it to write',
      })
    case 'INVALID':
      return new ORPCError('INVALID', {
        status: 422,
        message: reason.issues
          .map(({ path, message }) => `${path || 'input'}: ${message}`)
          .join('\n'),
        data: { issues: reason.issues },
      })
    case 'TOO_LARGE': {
      const { maxBytes, bytes } = reason
      return new ORPCError('TOO_LARGE', {
        status: 413,
        message: `The file has ${bytes} bytes, the most is ${maxBytes}`,
        data: { maxBytes, bytes },
      })
    }
    case 'TOO_MANY':
      return new ORPCError('TOO_MANY', {
        status: 409,
        message: `An incident holds ${reason.max} pieces at most`,
        data: { max: reason.max },
      })
    case 'NOT_EXERCISE':
      return new ORPCError('NOT_EXERCISE', {
        status: 409,
        message: 'Only an exercise can be thrown away',
      })
    case 'NEEDS_DESKTOP':
      return new ORPCError('NEEDS_DESKTOP', {
        status: 501,
        message: 'Only the desktop application makes this format',
      })
  }
}

import { createHash } from 'node:crypto'
import type { Event } from '../../shared/incident.ts'

/**
 * JSON with one spelling per value: keys sorted, no spaces (the idea of RFC 8785).
 * Two programs that read the same event compute the same hash.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part)
      ? Object.fromEntries(
          Object.keys(part)
            .sort()
            .map((key) => [key, part[key]]),
        )
      : part,
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** SHA-256, in hexadecimal, of the event's canonical JSON without its own hash. */
export function hashOf(event: Readonly<Record<string, unknown>>): string {
  const { hash: _, ...signed } = event
  return createHash('sha256').update(canonicalJson(signed)).digest('hex')
}

/** Signs an event: the hash covers everything in it, `prev` included. */
export function seal(event: Omit<Event, 'hash'>): Event {
  return { ...event, hash: hashOf(event) } as Event
}

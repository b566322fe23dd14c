import { hash } from 'node:crypto'
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

/**
 * Whether `text` is the canonical JSON of `value`, which was read from it. Several times faster than writing it again.
 * No may also mean « not sure »: keys that look like numbers have an order of their own.
 */
export function isCanonical(value: unknown, text: string): boolean {
  // One spelling of every text and number, no spaces, no double keys; then the order of the keys.
  return JSON.stringify(value) === text && hasSortedKeys(value)
}

function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(hasSortedKeys)
  let before: string | undefined
  for (const [key, part] of Object.entries(value)) {
    if (before !== undefined && key <= before) return false
    if (!hasSortedKeys(part)) return false
    before = key
  }
  return true
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** SHA-256, in hexadecimal, of the event's canonical JSON without its own hash. */
export function hashOf(event: Readonly<Record<string, unknown>>): string {
  const { hash: _, ...signed } = event
  return hash('sha256', canonicalJson(signed))
}

/** Signs an event: the hash covers everything in it, `prev` included. */
export function seal(event: Omit<Event, 'hash'>): Event {
  return { ...event, hash: hashOf(event) } as Event
}

import { hash } from 'node:crypto'
import { type Event, eventSchema } from '../../shared/incident.ts'
import { canonicalJson, hashOf, isCanonical } from './chain.ts'

/** The bytes an event has on the disk: one spelling only, so that any changed byte shows. */
export function lineOf(event: Event): string {
  return canonicalJson(event)
}

export type ReadLine =
  | { readonly state: 'whole'; readonly event: Event }
  /** It reads, but it is not what was signed. */
  | { readonly state: 'altered'; readonly event: Event }
  | { readonly state: 'unreadable' }

/**
 * Reads one line of a journal and checks it against its own hash. Never throws.
 * Only the canonical spelling is whole, even for a line that somebody signed in another one.
 */
export function readLine(line: string): ReadLine {
  const event = readShape(line)
  if (!event) return { state: 'unreadable' }
  return { state: isWhole(event, line) ? 'whole' : 'altered', event }
}

/** The entry of a line that has the shape of one, whether or not it is as it was signed. Never throws. */
export function readShape(line: string): Event | undefined {
  const value = parseJson(line)
  // The schema only checks: what is kept is what was written, so that the hash still covers it.
  return eventSchema.safeParse(value).success ? (value as Event) : undefined
}

function isWhole(event: Event, line: string): boolean {
  try {
    return isSurelyWhole(event, line) || isWholeByDefinition(event, line)
  } catch {
    // Nested so deeply that it cannot be written again: nothing we signed is.
    return false
  }
}

function isWholeByDefinition(event: Event, line: string): boolean {
  return hashOf(event) === event.hash && canonicalJson(event) === line
}

/**
 * The same answer at half the cost when it says yes; no means « not sure ».
 * In a canonical line, what was signed is the line itself without its `hash`: nothing needs to be written again.
 */
function isSurelyWhole(event: Event, line: string): boolean {
  if (!isCanonical(event, line)) return false
  const member = `"hash":"${event.hash}",`
  // Never the first key (`at` is) nor the last (`recordedAt` follows): the comma is the one after.
  const start = line.indexOf(member)
  if (start === -1) return false
  // Had another object within the line the same member, the hash would say no.
  const signed = line.slice(0, start) + line.slice(start + member.length)
  return hash('sha256', signed) === event.hash
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

import { type Event, eventSchema } from '../../shared/incident.ts'
import { canonicalJson, hashOf } from './chain.ts'

/** The bytes an event has on the disk: one spelling only, so that any changed byte shows. */
export function lineOf(event: Event): string {
  return canonicalJson(event)
}

export type ReadLine =
  | { readonly state: 'whole'; readonly event: Event }
  /** It reads, but it is not what was signed. */
  | { readonly state: 'altered'; readonly event: Event }
  | { readonly state: 'unreadable' }

/** Reads one line of a journal and checks it against its own hash. Never throws. */
export function readLine(line: string): ReadLine {
  const parsed = eventSchema.safeParse(parseJson(line))
  if (!parsed.success) return { state: 'unreadable' }
  // The schema only checks: what is kept is what was written, so that the hash still covers it.
  const event = parseJson(line) as Event
  const whole = hashOf(event) === event.hash && canonicalJson(event) === line
  return { state: whole ? 'whole' : 'altered', event }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

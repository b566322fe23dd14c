import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Event, Facts, PlaybookCopy } from '../../shared/incident.ts'
import { seal } from './chain.ts'
import { lineOf } from './event-line.ts'
import { journalFile } from './incident-files.ts'

export const incidentId = '01KAR1PXXF7E5XQ3V5S1TCCQKA'
export const otherIncidentId = '01KAR1PXXF7E5XQ3V5S1TCCQKB'
export const device = 'pc-accueil-1a2b3c'
export const otherDevice = 'pc-maire-4d5e6f'

export const playbook: PlaybookCopy = {
  id: 'derapage-viral',
  title: 'Gérer un dérapage viral',
  version: 3,
  locale: 'fr',
  phases: [
    { id: 'premiere-heure', title: 'Première heure', withinMinutes: 60 },
    { id: 'ensuite', title: 'Ensuite' },
  ],
  steps: [
    {
      id: 'capturer',
      phase: 'premiere-heure',
      text: 'Capturer la publication',
      role: 'secretariat',
      dueMinutes: 15,
    },
    { id: 'prevenir', phase: 'premiere-heure', text: 'Prévenir le maire', dueMinutes: 30 },
    { id: 'bilan', phase: 'ensuite', text: 'Faire le bilan' },
  ],
}

export const opened: Facts = {
  kind: 'opened',
  by: 'Secrétaire',
  title: 'Un propos tourne en boucle',
  severity: 'medium',
  exercise: false,
  locale: 'fr',
  timeZone: 'Europe/Paris',
  playbook,
}

/** A clock that advances only when told to. */
export function testClock(start = '2026-11-22T20:44:00.000Z') {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    advance: (minutes: number) => {
      time += minutes * 60_000
    },
    set: (instant: string) => {
      time = Date.parse(instant)
    },
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The signed events of one device, a minute apart, as its journal would hold them. */
export function chainOf(
  facts: readonly Facts[],
  place: { readonly device?: string; readonly start?: string; readonly mark?: string } = {},
): readonly Event[] {
  const start = Date.parse(place.start ?? '2026-11-22T20:44:00.000Z')
  const events: Event[] = []
  for (const [index, fact] of facts.entries()) {
    const recordedAt = new Date(start + index * 60_000).toISOString()
    events.push(
      seal({
        ...fact,
        at: fact.at ?? recordedAt,
        id: `01KAR1PXXF7E5XQ3V5S1TCC${place.mark ?? 'A'}${alphabet[index >> 5]}${alphabet[index & 31]}`,
        incidentId,
        device: place.device ?? device,
        recordedAt,
        prev: events.at(-1)?.hash ?? '',
      } as Omit<Event, 'hash'>),
    )
  }
  return events
}

export function textOf(events: readonly Event[]): string {
  return events.map((event) => `${lineOf(event)}\n`).join('')
}

/** Puts a journal where the app would look for it. */
export async function putJournal(
  dataDir: string,
  text: string,
  place: { readonly incidentId?: string; readonly device?: string } = {},
): Promise<string> {
  const file = journalFile(dataDir, place.incidentId ?? incidentId, place.device ?? device)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}

export async function linesOf(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n').slice(0, -1)
}

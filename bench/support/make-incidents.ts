import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { monotonicFactory } from 'ulid'
import { seal } from '../../src/main/incidents/chain.ts'
import { lineOf } from '../../src/main/incidents/event-line.ts'
import { journalFile } from '../../src/main/incidents/incident-files.ts'
import type { Event, Facts, PlaybookCopy } from '../../src/shared/incident.ts'

/** Incidents as a town would have them after years: half from a playbook of 20 steps, nine in ten closed. */
export async function makeIncidents(
  dataDir: string,
  size: { readonly incidents: number; readonly entries: number; readonly device: string },
): Promise<readonly string[]> {
  const nextId = monotonicFactory()
  const ids: string[] = []
  const first = Date.UTC(2020, 0, 1)
  for (let index = 0; index < size.incidents; index += 1) {
    const start = first + index * 3_600_000
    const incidentId = nextId(start)
    ids.push(incidentId)
    const lines: string[] = []
    let prev = ''
    for (const [place, facts] of factsOf(index, size.entries).entries()) {
      const recordedAt = new Date(start + place * 60_000).toISOString()
      const event = seal({
        ...facts,
        at: recordedAt,
        id: nextId(start + place * 60_000),
        incidentId,
        device: size.device,
        recordedAt,
        prev,
      } as Omit<Event, 'hash'>)
      prev = event.hash
      lines.push(`${lineOf(event)}\n`)
    }
    const file = journalFile(dataDir, incidentId, size.device)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, lines.join(''))
  }
  return ids
}

function factsOf(index: number, entries: number): readonly Facts[] {
  const by = 'Mme Martin'
  const isClosed = index % 10 !== 0
  const notes = entries - (isClosed ? 2 : 1)
  return [
    {
      kind: 'opened',
      by,
      title: `Coupure d’eau numéro ${index}`,
      severity: 'medium',
      exercise: false,
      locale: 'fr',
      timeZone: 'Europe/Paris',
      ...(index % 2 === 0 && { playbook }),
    },
    ...Array.from({ length: notes }, (_, place): Facts => {
      if (place % 4 === 0) return { kind: 'stepChecked', by, step: `action-${place}` }
      return {
        kind: 'noted',
        by,
        text: `Habitant du quartier ${place * index} : plus d’eau depuis ce matin.`,
      }
    }),
    ...(isClosed
      ? [
          {
            kind: 'closed',
            by,
            summary: 'L’eau est revenue, les habitants sont prévenus.',
          } as const,
        ]
      : []),
  ]
}

const playbook: PlaybookCopy = {
  id: 'service-perturbe',
  title: 'Un service est perturbé',
  version: 1,
  locale: 'fr',
  phases: [{ id: 'premiere-heure', title: 'Première heure', withinMinutes: 60 }],
  steps: Array.from({ length: 20 }, (_, index) => ({
    id: `action-${index}`,
    phase: 'premiere-heure',
    text: `Prévenir le service numéro ${index} et noter l’heure de l’appel`,
    details: 'Appelez d’abord la personne d’astreinte. Notez son nom.',
    dueMinutes: 15 + index,
  })),
}

import { type OpenIncident, openIncidentStore } from '../../src/main/incidents/store.ts'
import type { StorageProblem } from '../../src/shared/contract.ts'
import type { Entry } from '../../src/shared/incident.ts'

/** A store as a freshly started computer has it, and what it complained of. */
export function startDevice(dataDir: string, device: string) {
  const problems: StorageProblem[] = []
  const store = openIncidentStore({
    dataDir,
    device,
    now: () => new Date(),
    onProblem: (problem) => void problems.push(problem),
  })
  return { ...store, device, problems }
}

export type Device = ReturnType<typeof startDevice>

export const incident: OpenIncident = {
  title: 'Odeur de gaz à l’école',
  severity: 'high',
  by: 'Secrétaire',
  exercise: true,
  locale: 'fr',
}

export function note(text: string): Entry {
  return { kind: 'noted', by: 'Secrétaire', text }
}

/** The identifiers of a log, in its order: two computers that show the same ones show the same log. */
export async function logOf(device: Device, id: string): Promise<readonly string[]> {
  return (await device.get(id)).entries.map((entry) => entry.id)
}

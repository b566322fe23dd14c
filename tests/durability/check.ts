import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { incidentFolder } from '../../src/main/incidents/incident-files.ts'
import { openIncidentStore } from '../../src/main/incidents/store.ts'
import { verifyIncident } from '../../src/main/incidents/verify.ts'
import type { StorageProblem } from '../../src/shared/contract.ts'
import type { IncidentView } from '../../src/shared/incident.ts'
import { notOnce, tokensOf } from './tokens.ts'

/** What is wrong, in words; the same fault found again has the same words. */
export type Checked = {
  /** Acknowledged entries that are not in the log of every computer exactly once. */
  readonly lost: readonly string[]
  /** Lines or files that cannot be read. */
  readonly unreadable: readonly string[]
  /** Whatever else `verify` names, and computers that do not read the same log. */
  readonly broken: readonly string[]
}

/** Opens an incident anew as each of its computers, as after a restart, and compares with what was acknowledged. */
export async function checkIncident(
  dataDir: string,
  incidentId: string,
  devices: readonly string[],
  acknowledged: ReadonlySet<string>,
): Promise<Checked> {
  const lost: string[] = []
  const unreadable: string[] = []
  const broken: string[] = []
  const logs = new Set<string>()

  for (const device of devices) {
    const { view, problems, error } = await readAs(device, dataDir, incidentId)
    if (error !== undefined) unreadable.push(`${incidentId}: ${device} cannot open it: ${error}`)
    for (const { code, file } of problems) {
      if (code !== 'torn-line') unreadable.push(`${code} ${file}`)
    }
    const entries = view?.entries ?? []
    logs.add(entries.map(({ id }) => id).join())
    const { missing, doubled } = notOnce(acknowledged, tokensOf(entries))
    lost.push(...missing.map((token) => `${incidentId}: ${token} is lost`))
    lost.push(...doubled.map((token) => `${incidentId}: ${token} is there twice`))
  }
  if (logs.size !== 1) broken.push(`${incidentId}: the computers do not read the same log`)

  // After the stores: what was torn is set aside by then, so nothing at all may be wrong.
  const { problems } = await verifyIncident(dataDir, incidentId)
  for (const { file, line, code } of problems) {
    const list = code === 'unreadable' ? unreadable : broken
    list.push(`${incidentId}: verify says ${code} at ${file}:${line}`)
  }
  return { lost, unreadable, broken }
}

type Read = {
  readonly view?: IncidentView
  readonly problems: readonly StorageProblem[]
  readonly error?: string
}

async function readAs(device: string, dataDir: string, incidentId: string): Promise<Read> {
  const problems: StorageProblem[] = []
  const onProblem = (problem: StorageProblem) => void problems.push(problem)
  const store = openIncidentStore({ dataDir, device, now: () => new Date(), onProblem })
  try {
    return { view: await store.get(incidentId), problems }
  } catch (error) {
    return { problems, error: String(error) }
  }
}

/** How many torn ends are kept in the `.torn` files of an incident: each is followed by a line feed. */
export async function countTorn(dataDir: string, incidentId: string): Promise<number> {
  const folder = incidentFolder(dataDir, incidentId)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.torn'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0)
}

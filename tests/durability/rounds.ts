import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { journalFile } from '../../src/main/incidents/incident-files.ts'
import { openIncidentStore } from '../../src/main/incidents/store.ts'
import { checkIncident, countTorn } from './check.ts'
import { startDoomed } from './doomed.ts'
import { cutPower } from './power-cut.ts'
import { between, randomFrom } from './random.ts'

export type Totals = {
  readonly rounds: number
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged entries that were not there, exactly once, for every computer. */
  readonly lost: number
  readonly unreadable: number
  readonly broken: number
  /** Ends of files kept in `.torn`. */
  readonly torn: number
  /** Files whose unacknowledged end was damaged between two rounds. Not among the kills. */
  readonly powerCuts: number
  readonly findings: readonly string[]
}

export type RoundsOptions = {
  readonly rounds: number
  /** Aims the kills and the power cuts. What a kill meets still depends on the machine. */
  readonly seed?: number
  /** `writer.ts`, built. */
  readonly writerFile: string
  /** An empty folder; what the rounds wrote is left there. */
  readonly folder: string
  /** After each round. The totals so far are counted when they are asked. */
  readonly onRound?: (done: number, totals: (done: number) => Promise<Totals>) => Promise<void>
}

const devices = ['pc-accueil', 'pc-maire', 'pc-secretariat']
/** Never killed: it only opens the incidents. */
const opener = 'pc-ouverture'

/** Journals that grow for ever would make each round slower; one in ten goes on in the first incident all the same. */
const roundsPerIncident = 25
const roundsPerReturn = 10
/** A writer that said nothing after this is killed without waiting longer, in milliseconds. */
const patienceMs = 5_000

/**
 * Kills writers at random moments, restarts them on what they left, and checks after each round that every entry
 * ever acknowledged is there. Rejects when a writer ends by itself: an entry was refused on a sound disk.
 */
export async function runRounds(options: RoundsOptions): Promise<Totals> {
  const { rounds, writerFile, folder, onRound } = options
  const random = randomFrom(options.seed ?? 1)
  const dataDir = join(folder, 'data')
  await mkdir(dataDir, { recursive: true })
  /** What was acknowledged, by incident: the only memory that is not on the disk under test. */
  const ledger = new Map<string, Set<string>>()
  const found = {
    lost: new Set<string>(),
    unreadable: new Set<string>(),
    broken: new Set<string>(),
  }
  let powerCuts = 0
  let first: string | undefined
  let current = ''

  async function check(incidentId: string): Promise<void> {
    const acknowledged = ledger.get(incidentId) ?? new Set()
    const { lost, unreadable, broken } = await checkIncident(
      dataDir,
      incidentId,
      devices,
      acknowledged,
    )
    for (const each of lost) found.lost.add(each)
    for (const each of unreadable) found.unreadable.add(each)
    for (const each of broken) found.broken.add(each)
  }

  async function totals(done: number): Promise<Totals> {
    return {
      rounds: done,
      kills: done * devices.length,
      acknowledged: [...ledger.values()].reduce((sum, { size }) => sum + size, 0),
      lost: found.lost.size,
      unreadable: found.unreadable.size,
      broken: found.broken.size,
      torn: await tornIn(dataDir, [...ledger.keys()]),
      powerCuts,
      findings: [...found.lost, ...found.unreadable, ...found.broken],
    }
  }

  for (let round = 0; round < rounds; round += 1) {
    if (round % roundsPerIncident === 0) current = await openIncident(dataDir, round)
    first ??= current
    const incidentId = round % roundsPerReturn === roundsPerReturn - 1 ? first : current
    const acknowledged = ledger.get(incidentId) ?? new Set<string>()
    ledger.set(incidentId, acknowledged)

    // The writers find the damage themselves, and may be killed while they repair it.
    if (random() < 0.4) powerCuts += await cutOne(dataDir, incidentId, acknowledged, random)
    const tokens = await killAll(writerFile, dataDir, incidentId, `r${round}`, random)
    for (const token of tokens) acknowledged.add(token)
    await check(incidentId)
    await onRound?.(round + 1, totals)
  }

  // Once more, all of them: later rounds must not have touched earlier incidents.
  for (const incidentId of ledger.keys()) await check(incidentId)
  return totals(rounds)
}

/** Nothing acknowledged was lost and everything can be read and proved. */
export function isClean({ lost, unreadable, broken }: Totals): boolean {
  return lost === 0 && unreadable === 0 && broken === 0
}

/** The totals as one line. */
export function lineOfTotals(totals: Totals): string {
  const { rounds, kills, acknowledged, lost, unreadable, torn, broken } = totals
  return [
    `rounds ${rounds}`,
    `kills ${kills}`,
    `acknowledged ${acknowledged}`,
    `lost ${lost}`,
    `files unreadable ${unreadable}`,
    `torn lines set aside ${torn}`,
    `chains broken ${broken}`,
  ].join(', ')
}

async function openIncident(dataDir: string, round: number): Promise<string> {
  const now = () => new Date()
  const store = openIncidentStore({ dataDir, device: opener, now, onProblem: () => undefined })
  const { id } = await store.open({
    title: `Essai d’endurance, à partir du tour ${round}`,
    severity: 'low',
    by: opener,
    exercise: true,
    locale: 'fr',
  })
  return id
}

/** Starts the writers, kills each at its own moment, and returns what they acknowledged. */
async function killAll(
  writerFile: string,
  dataDir: string,
  incidentId: string,
  tag: string,
  random: () => number,
): Promise<readonly string[]> {
  const doomed = devices.map((device) => ({
    writer: startDoomed(writerFile, [dataDir, device, incidentId, `${tag}.${device}`]),
    // Some do not live long enough to write: they are killed while they start, or repair.
    isEarly: random() < 0.15,
    early: between(random, 5, 250),
    late: between(random, 5, 120),
  }))
  const patience = new AbortController()
  const allWriting = Promise.race([
    Promise.all(doomed.map(({ writer }) => writer.acknowledged)),
    wait(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
  ])
  const tokens = await Promise.all(
    doomed.map(async ({ writer, isEarly, early, late }) => {
      if (isEarly) return writer.killAfter(early)
      await allWriting
      return writer.killAfter(late)
    }),
  )
  patience.abort()
  return tokens.flat()
}

async function cutOne(
  dataDir: string,
  incidentId: string,
  acknowledged: ReadonlySet<string>,
  random: () => number,
): Promise<number> {
  const device = devices[between(random, 0, devices.length - 1)] ?? ''
  const isCut = await cutPower(journalFile(dataDir, incidentId, device), acknowledged, random)
  return isCut ? 1 : 0
}

async function tornIn(dataDir: string, incidentIds: readonly string[]): Promise<number> {
  const counts = await Promise.all(incidentIds.map((id) => countTorn(dataDir, id)))
  return counts.reduce((sum, count) => sum + count, 0)
}

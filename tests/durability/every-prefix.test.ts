import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openJournal } from '../../src/main/incidents/journal.ts'
import { verifyJournal } from '../../src/main/incidents/verify.ts'
import type { StorageProblem } from '../../src/shared/contract.ts'
import type { Event, Facts } from '../../src/shared/incident.ts'

const incidentId = '01KAR1PXXF7E5XQ3V5S1TCCQKA'
const device = 'pc-accueil'
const lineFeed = 0x0a

/** Thousands of flushes cost nothing there, and this test is about bytes, not about flushes. */
const fastFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const texts = [
  'Odeur de gaz signalée par la directrice',
  'Évacuation décidée : « tout le monde dehors » 🏫',
  'Le maire est prévenu ☎️ — il arrive',
  'Familles 👨‍👩‍👧‍👦 informées par SMS',
  'Été, Noël, cœur, œuvre, Ÿ',
  'Deux lignes\net une tabulation\t.',
  'Guillemets " et barres \\ obliques \\n',
  'Séparateurs\u2028invisibles\u2029ici',
  '🇫🇷',
  'a',
  'Fin de l’alerte',
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(fastFolder, 'sang-froid-prefix-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('opens a journal cut at any byte, keeps every whole line and goes on', async () => {
  const file = join(folder, `${device}.jsonl`)
  const written = await writeJournal(file)
  const bytes = await readFile(file)
  expect(bytes.length).toBeGreaterThan(3_000)

  const wrong: string[] = []
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const fault = await faultAfterCut(file, bytes.subarray(0, cut), written)
    if (fault !== undefined) wrong.push(`cut at byte ${cut}: ${fault}`)
  }
  expect(wrong).toEqual([])
}, 180_000)

async function writeJournal(file: string): Promise<readonly Event[]> {
  const { journal } = await open(file)
  const opened: Facts = {
    kind: 'opened',
    by: 'Secrétaire',
    title: 'Odeur de gaz à l’école 🏫',
    severity: 'high',
    exercise: true,
    locale: 'fr',
    timeZone: 'Europe/Paris',
  }
  await journal.append(opened)
  for (const text of texts) await journal.append({ kind: 'noted', by: 'Secrétaire', text })
  return journal.events()
}

/** What is wrong with the journal that a cut left, in words. Undefined: nothing. */
async function faultAfterCut(
  file: string,
  left: Buffer,
  written: readonly Event[],
): Promise<string | undefined> {
  const aside = `${file}.torn`
  await rm(aside, { force: true })
  await writeFile(file, left)
  const whole = left.lastIndexOf(lineFeed) + 1
  const rest = left.subarray(whole)
  const kept = left.reduce((lines, byte) => lines + (byte === lineFeed ? 1 : 0), 0)

  const { journal, problems } = await open(file)
  if (!isSame(journal.events(), written.slice(0, kept))) return 'not the whole lines'
  const said = problems.map(({ code, setAside }) => `${code} ${setAside}`).join()
  if (said !== (rest.length > 0 ? `torn-line ${aside}` : '')) return `said « ${said} »`
  const torn = await readFile(aside).catch(() => undefined)
  const expected = rest.length > 0 ? Buffer.concat([rest, Buffer.of(lineFeed)]) : undefined
  if (torn === undefined ? expected !== undefined : !expected?.equals(torn)) return 'torn rest lost'

  const event = await journal.append({ kind: 'noted', by: 'Maire', text: 'On continue 🙂' })
  const after = await readFile(file)
  if (!after.subarray(0, whole).equals(left.subarray(0, whole))) return 'old bytes were rewritten'
  const { entries, problems: faults } = verifyJournal(after, { file, incidentId, device })
  if (entries !== kept + 1 || faults.length > 0) return `verify: ${JSON.stringify(faults)}`
  const again = await open(file)
  const isRead = isSame(again.journal.events(), [...written.slice(0, kept), event])
  return isRead && again.problems.length === 0 ? undefined : 'reads otherwise the next time'
}

async function open(file: string) {
  const problems: StorageProblem[] = []
  const journal = await openJournal({
    file,
    incidentId,
    device,
    now: () => new Date('2026-11-23T16:40:38.000Z'),
    onProblem: (problem) => void problems.push(problem),
  })
  return { journal, problems }
}

function isSame(found: readonly Event[], expected: readonly Event[]): boolean {
  return found.map(({ hash }) => hash).join() === expected.map(({ hash }) => hash).join()
}

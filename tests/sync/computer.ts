import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../../src/main/incidents/refusal.ts'
import { openIncidentStore } from '../../src/main/incidents/store.ts'
import { verifyIncident } from '../../src/main/incidents/verify.ts'
import type { Answer, Ask } from './messages.ts'

/**
 * One computer of the town hall, in a process of its own: `computer.js DATA DEVICE`.
 * It knows nothing of the sync engine: it writes its files and reads what is in the folder, as the app does.
 */

const [dataDir = '', device = ''] = process.argv.slice(2)
const complaints = new Set<string>()
const store = openIncidentStore({
  dataDir,
  device,
  now: () => new Date(),
  onProblem: ({ code, file }) => void complaints.add(`${code} ${file}`),
})

const written: string[] = []
const refused: string[] = []
let writing: Promise<void> | undefined
let isStopping = false

async function write(id: string): Promise<void> {
  for (let count = 0; !isStopping; count += 1) {
    const text = `${device}.${count} — entrée de ${device}, à l’été 🏫`
    try {
      await store.record(id, { kind: 'noted', by: device, text })
      written.push(text)
    } catch (error) {
      // Not delivered yet: a person would not see it in the list either. Later, it is a fault.
      const isEarly = written.length === 0 && error instanceof Refusal
      if (!isEarly || error.reason.code !== 'NOT_FOUND') refused.push(`${text}: ${error}`)
    }
    await wait(60 + Math.random() * 180)
  }
}

async function open(): Promise<string> {
  const { id } = await store.open({
    title: 'Crue de la rivière',
    severity: 'high',
    by: device,
    exercise: true,
    locale: 'fr',
  })
  return id
}

async function read(
  id: string,
): Promise<Pick<Answer, 'log' | 'texts' | 'isVerified' | 'problems'>> {
  await store.sweep()
  const view = await store.read(id)
  if (!view) return nothingYet
  const { ok, problems } = await verifyIncident(dataDir, id)
  return {
    log: view.entries.map((entry) => entry.id),
    texts: view.entries.flatMap((entry) => (entry.kind === 'noted' ? [entry.text] : [])),
    isVerified: ok,
    problems: [
      ...complaints,
      ...problems.map(({ code, file, line }) => `verify: ${code} ${file}:${line}`),
    ],
  }
}

const nothingYet = { log: [], texts: [], isVerified: true, problems: [] }

async function answer(ask: Ask): Promise<Answer> {
  const all = { written, refused, ...nothingYet }
  switch (ask.do) {
    case 'open':
      return { ...all, opened: await open() }
    case 'start':
      writing = write(ask.id)
      return all
    case 'stop':
      isStopping = true
      await writing
      return all
    case 'read':
      return { ...all, ...(await read(ask.id)) }
  }
}

process.on('message', (ask) => {
  // Ours alone asks, and one thing at a time.
  answer(ask as Ask).then(
    (said) => process.send?.(said),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))

import { writeSync } from 'node:fs'
import { openIncidentStore } from '../../src/main/incidents/store.ts'

/**
 * A computer that never stops writing: `writer.js DATA DEVICE INCIDENT TAG`.
 * Says each entry's token on stdout once the store has acknowledged it, as the app would tell a person « kept ».
 * It ends only by being killed, or when nobody listens any more (the write to stdout fails then).
 */

const [dataDir = '', device = '', incidentId = '', tag = ''] = process.argv.slice(2)

/** Several at once, so that entries share a flush. */
const loops = 3

const store = openIncidentStore({
  dataDir,
  device,
  now: () => new Date(),
  // What was torn by the kill before is counted by whoever checks.
  onProblem: () => undefined,
})

async function writeForEver(loop: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const token = `${tag}.${loop}.${count}`
    // Lines of all lengths, some longer than a page of the disk; letters of one to four bytes.
    const padding = count % 7 === 6 ? ' Évacuation de l’école 🏫'.repeat(20 + 10 * count) : ' été'
    const text = `${token}${padding.slice(0, 9_000)}`
    await store.record(incidentId, { kind: 'noted', by: device, text })
    // Not console.log: after a kill, what Node had not yet handed to the system would be lost.
    writeSync(1, `${token}\n`)
  }
}

await Promise.all(Array.from({ length: loops }, (_, loop) => writeForEver(loop)))

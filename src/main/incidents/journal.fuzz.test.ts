import { readFile, rm, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import {
  chainOf,
  device,
  incidentId,
  opened,
  putJournal,
  testClock,
  textOf,
} from './incidents.support.ts'
import { readJournal } from './read-journals.ts'
import { Refusal } from './refusal.ts'
import { openIncidentStore } from './store.ts'
import { verifyIncident } from './verify.ts'

/** A log that somebody, a disk or a sync tool has damaged: it is read as far as it goes, and told apart from a whole one. */

const facts: readonly Facts[] = [
  opened,
  { kind: 'noted', by: 'Secrétaire', text: 'Vu « été » \u{1f600}' },
  { kind: 'stepChecked', by: 'Secrétaire', step: 'capturer' },
  { kind: 'severityChanged', by: 'Maire', severity: 'high' },
  { kind: 'stepSkipped', by: 'Maire', step: 'prevenir', reason: 'Absent' },
  { kind: 'noted', by: 'Maire', text: ''.padEnd(300, 'x') },
]
const whole = textOf(chainOf(facts))
const lines = whole.split('\n').slice(0, -1)

/** What the app makes of such a journal, from its reading to its screen. */
async function readAll(data: string, bytes: Uint8Array) {
  const file = await putJournal(data, '')
  await rm(`${file}.torn`, { force: true })
  await writeFile(file, bytes)
  const read = await readJournal({ file, device, stamp: '', copy: false })
  const copy = await readJournal({ file, device, stamp: '', copy: true })
  const verified = await verifyIncident(data, incidentId)
  const store = openIncidentStore({
    dataDir: data,
    device,
    now: testClock().now,
    onProblem: () => {},
  })
  const view = await store.get(incidentId).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  await store.list({})
  return { file, read, copy, verified, view, store }
}

/** One thing that happens to a line, or to a file. */
const damaged = () =>
  fc
    .tuple(
      fc.shuffledSubarray([...lines], { minLength: 0 }),
      fc.array(
        fc.record({
          at: fc.nat(),
          byte: fc.integer({ min: 0, max: 255 }),
          how: fc.constantFrom('change', 'insert', 'remove', 'double', 'cut'),
        }),
        { maxLength: 4 },
      ),
    )
    .map(([kept, changes]) => {
      let bytes = Buffer.from(kept.map((line) => `${line}\n`).join(''))
      for (const { at, byte, how } of changes) {
        const where = bytes.length === 0 ? 0 : at % bytes.length
        const [before, after] = [bytes.subarray(0, where), bytes.subarray(where)]
        const one = Buffer.from([byte])
        if (how === 'change') bytes = Buffer.concat([before, one, after.subarray(1)])
        if (how === 'insert') bytes = Buffer.concat([before, one, after])
        if (how === 'remove') bytes = Buffer.concat([before, after.subarray(1)])
        if (how === 'double') bytes = Buffer.concat([before, after, after])
        if (how === 'cut') bytes = Buffer.from(before)
      }
      return bytes
    })

/** Lines with the shape of an entry, and anything in it. */
const strange = () =>
  fc
    .array(
      fc.oneof(
        fc.json(),
        fc
          .record({
            id: fc.constant(incidentId),
            incidentId: fc.constant(incidentId),
            device: fc.oneof(fc.constant(device), fc.string()),
            kind: fc.constantFrom('opened', 'noted', 'closed', 'amended', 'evidenceAdded', 'x'),
            at: fc.constantFrom('2026-11-22T20:44:00.000Z', '', '+275760-09-13T00:00:00.000Z'),
            recordedAt: fc.constantFrom('2026-11-22T20:44:00.000Z', '9999-12-31T23:59:59.999Z'),
            by: fc.string(),
            prev: fc.constant(''),
            hash: fc.constantFrom('', 'a'.repeat(64)),
            text: fc.jsonValue(),
            title: fc.string(),
            severity: fc.constantFrom('low', '__proto__'),
          })
          .map((event) => JSON.stringify(event)),
        fc.constantFrom(
          '{"__proto__":{"polluted":true}}',
          '['.repeat(5_000),
          '{"a":'.repeat(5_000),
        ),
      ),
      { maxLength: 6 },
    )
    .map((found) => Buffer.from(found.map((line) => `${line}\n`).join('')))

describe('a journal, whatever its bytes', () => {
  it.each([
    ['any bytes', fc.uint8Array({ maxLength: 2_000 })],
    ['entries moved, changed, doubled, cut', damaged()],
    ['lines that look like entries', strange()],
  ] as const)(
    'is read without a fault: %s',
    async (_, bytes: fc.Arbitrary<Uint8Array>) => {
      const data = await temporaryFolder()
      await fc.assert(
        fc.asyncProperty(bytes, async (given) => {
          const { read, verified } = await readAll(data, given)
          expect(read.events.length).toBeLessThanOrEqual(read.lines)
          // Only a log cut after an entry can pass for a whole one: that is what the seal is for.
          const isBeginning = whole.startsWith(Buffer.from(given).toString('utf8'))
          if (verified.ok && verified.entries > 0) expect(isBeginning).toBe(true)
          expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
        }),
        { numRuns: 300 },
      )
    },
    60_000,
  )

  it('takes new entries after what could be read, and never rewrites it', async () => {
    const data = await temporaryFolder()
    await fc.assert(
      fc.asyncProperty(damaged(), async (given) => {
        const { file, store, view } = await readAll(data, given)
        const before = await readFile(file)
        if (!view || view.status === 'closed') return
        await store.record(incidentId, { kind: 'noted', by: 'Secrétaire', text: 'Après' })
        const after = await readFile(file)
        expect(after.subarray(0, before.length).equals(before)).toBe(true)
        const { events } = await readJournal({ file, device, stamp: '', copy: false })
        expect(events.at(-1)).toMatchObject({ kind: 'noted', text: 'Après' })
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

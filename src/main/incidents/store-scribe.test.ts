import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { type Entry, type EvidenceFacts, maxEvidencePieces } from '../../shared/incident.ts'
import { sealCode } from '../../shared/seal.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { openCoreCache } from './core-cache.ts'
import {
  chainOf,
  device,
  incidentId,
  opened,
  otherDevice,
  putJournal,
  testClock,
  textOf,
} from './incidents.support.ts'
import { Refusal } from './refusal.ts'
import { type OpenIncident, openIncidentStore } from './store.ts'
import { verifyIncident } from './verify.ts'

/** What the scribe relies on beyond writing: reminders, pins, the seal, pieces, the cache of the list. */

const by = 'Secrétaire'
const toOpen: OpenIncident = {
  title: 'Un propos tourne en boucle',
  severity: 'medium',
  by,
  exercise: false,
  locale: 'fr',
}
const note = (text: string): Entry => ({ kind: 'noted', by, text })
const close: Entry = { kind: 'closed', by, summary: 'Retour au calme' }

function openStore(dataDir: string, { as = device, clock = testClock(), cacheFile = '' } = {}) {
  const problems: StorageProblem[] = []
  const store = openIncidentStore({
    dataDir,
    device: as,
    now: clock.now,
    onProblem: (problem) => problems.push(problem),
    ...(cacheFile && { cache: openCoreCache(cacheFile, dataDir) }),
  })
  return { ...store, dataDir, clock, problems }
}

async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    return error instanceof Refusal ? error.reason : error
  }
}

describe('a reminder', () => {
  it('is there until it is dealt with, for the list as for the incident, at the next start too', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    const dueAt = '2026-11-22T21:00:00.000Z'
    const { reminders, entries } = await store.record(id, {
      kind: 'reminderSet',
      by,
      dueAt,
      text: 'Rappeler la préfecture',
    })
    expect(reminders).toMatchObject([{ dueAt, text: 'Rappeler la préfecture', source: 'reminder' }])
    const [item] = (await openStore(store.dataDir).list({})).items
    expect(item?.reminders).toEqual(reminders)
    const target = entries.at(-1)?.id ?? ''
    expect((await store.record(id, { kind: 'reminderDone', by, target })).reminders).toEqual([])
    // Two people may deal with it at once.
    await store.record(id, { kind: 'reminderDone', by, target })
  })

  it('is none that no entry asked for, nor a year ahead', async () => {
    const store = openStore(await temporaryFolder())
    const { id, entries } = await store.open(toOpen)
    const target = entries[0]?.id ?? ''
    for (const entry of [
      { kind: 'reminderDone', by, target },
      { kind: 'reminderSet', by, dueAt: '2028-01-01T00:00:00.000Z', text: '' },
      { kind: 'published', by, text: 'x', nextWordAt: '2028-01-01T00:00:00.000Z' },
      { kind: 'reminderSet', by, dueAt: '2026-11-22T21:00:00.000Z', text: '', replaces: target },
    ] satisfies Entry[]) {
      expect(await refusal(store.record(id, entry))).toMatchObject({ code: 'INVALID' })
    }
  })
})

describe('a pin', () => {
  it('keeps an entry for the summary until it is taken off', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    const target = (await store.record(id, note('Vu'))).entries.at(-1)?.id ?? ''
    expect((await store.record(id, { kind: 'pinned', by, target })).pinned).toEqual([target])
    expect((await store.record(id, { kind: 'unpinned', by, target })).pinned).toEqual([])
    const elsewhere = { kind: 'pinned', by, target: incidentId } as const
    expect(await refusal(store.record(id, elsewhere))).toMatchObject({ code: 'INVALID' })
  })
})

describe('closing', () => {
  it('seals every computer’s journal as it was, and gives the code', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    const other = openStore(store.dataDir, { as: otherDevice })
    await other.record(id, note('Du maire'))
    await store.record(id, note('Vu'))
    const before = await store.get(id)
    const view = await store.record(id, close)
    const closing = view.entries.at(-1)
    expect(closing).toMatchObject({
      kind: 'closed',
      heads: [
        { device, entries: 2, hash: before.entries.findLast((e) => e.device === device)?.hash },
        { device: otherDevice, entries: 1 },
      ],
    })
    expect(view.seal).toMatchObject({ hash: closing?.hash, code: sealCode(closing?.hash ?? '') })
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({
      ok: true,
      seal: { code: view.seal?.code },
      unsealed: 0,
    })
    // The other computer's last line is taken away: only the seal can tell.
    await rm(join(store.dataDir, 'incidents', id, `${otherDevice}.jsonl`))
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-entries' }],
    })
  })

  it('takes no seal from outside: what a caller sends is not believed', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    const forged = { ...close, heads: [{ device: 'pc-faux', entries: 9, hash: 'a'.repeat(64) }] }
    const view = await store.record(id, forged)
    expect(view.entries.at(-1)).toMatchObject({ heads: [{ device, entries: 1 }] })
  })

  it('seals what was being written at the same moment', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    await Promise.all([
      store.record(id, note('un')),
      store.record(id, note('deux')),
      store.record(id, close),
    ])
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({ ok: true, unsealed: 0 })
  })
})

describe('a piece', () => {
  const piece = (mark: string): EvidenceFacts => ({
    kind: 'evidenceAdded',
    by,
    sha256: mark.padStart(64, '0'),
    extension: 'png',
    name: 'capture.png',
    mediaType: 'image/png',
    size: 1,
  })

  it('is written once, even when it is added twice at once', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    await Promise.all([store.recordEvidence(id, piece('a')), store.recordEvidence(id, piece('a'))])
    expect((await store.recordEvidence(id, piece('a'))).entries).toHaveLength(2)
  })

  it('is refused beyond the most that an incident holds', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    const marks = Array.from({ length: maxEvidencePieces }, (_, index) => index.toString(16))
    await Promise.all(marks.map((mark) => store.recordEvidence(id, piece(mark))))
    const refused = { code: 'TOO_MANY', max: maxEvidencePieces }
    expect(await refusal(store.checkWritable(id, undefined))).toEqual(refused)
    expect(await refusal(store.recordEvidence(id, piece('fff')))).toEqual(refused)
    // One that is there already is no new one.
    await store.recordEvidence(id, piece('0'))
  })
})

describe('a data folder that went away', () => {
  it('is said to be missing, not empty, and all is there when it is back', async () => {
    const data = join(await temporaryFolder(), 'data')
    await mkdir(data)
    const store = openStore(data)
    const { id } = await store.open(toOpen)
    await rename(data, `${data}-ailleurs`)
    const missing = { name: 'StorageError', reason: 'missing' }
    await expect(store.get(id)).rejects.toMatchObject(missing)
    await expect(store.list({})).rejects.toMatchObject(missing)
    await expect(store.record(id, note('x'))).rejects.toMatchObject(missing)
    await expect(store.sweep()).rejects.toMatchObject(missing)
    await expect(readFile(data)).rejects.toThrow('ENOENT')
    await rename(`${data}-ailleurs`, data)
    expect((await store.list({})).total).toBe(1)
    expect((await store.record(id, note('x'))).entries).toHaveLength(2)
  })
})

describe('while files are replaced', () => {
  it('writes nothing, then goes on from what is there', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    await store.record(id, note('un'))
    const file = join(store.dataDir, 'incidents', id, `${device}.jsonl`)
    const [first = ''] = (await readFile(file, 'utf8')).split('\n')
    const burst = Promise.all([1, 2, 3].map((turn) => store.record(id, note(`en cours ${turn}`))))
    let waiting: Promise<unknown> = Promise.resolve()
    await store.alone(async () => {
      const before = await readFile(file, 'utf8')
      waiting = store.record(id, note('pendant'))
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(await readFile(file, 'utf8')).toBe(before)
      await writeFile(file, `${first}\n`)
    })
    await Promise.all([burst, waiting])
    const { entries } = await store.get(id)
    expect(
      entries.filter((entry) => entry.kind === 'noted' && entry.text === 'pendant'),
    ).toHaveLength(1)
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({
      ok: true,
      entries: entries.length,
    })
  })

  it('opens the gate again when the work fails', async () => {
    const store = openStore(await temporaryFolder())
    const { id } = await store.open(toOpen)
    await expect(store.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await store.record(id, note('après'))).entries).toHaveLength(2)
  })
})

describe('the cache of the list', () => {
  it('gives the same list at the next start, follows what changed since, and can be deleted', async () => {
    const folder = await temporaryFolder()
    const data = join(folder, 'data')
    await mkdir(data)
    const cacheFile = join(folder, 'cache.json')
    const first = openStore(data, { cacheFile })
    const { id } = await first.open(toOpen)
    await first.open({ ...toOpen, title: 'Un autre' })
    const list = await first.list({})
    await first.save()

    const second = openStore(data, { cacheFile })
    expect(await second.list({})).toEqual(list)
    // Another computer wrote while this one was off; an incident was taken away by hand.
    await openStore(data, { as: otherDevice }).record(id, close)
    await rm(join(data, 'incidents', list.items.find((item) => item.id !== id)?.id ?? ''), {
      recursive: true,
    })
    const third = openStore(data, { cacheFile })
    expect((await third.list({})).items).toMatchObject([{ id, status: 'closed' }])

    await rm(cacheFile)
    expect(await openStore(data, { cacheFile }).list({})).toEqual(await third.list({}))
    await writeFile(cacheFile, 'tout autre chose')
    expect(await openStore(data, { cacheFile }).list({})).toEqual(await third.list({}))
  })

  it('says what another computer wrote at the next look, without being asked for the incident', async () => {
    const data = await temporaryFolder()
    const changed: string[] = []
    const store = openIncidentStore({
      dataDir: data,
      device,
      now: testClock().now,
      onProblem: () => undefined,
      onChange: (view) => changed.push(view.id),
    })
    await putJournal(data, textOf(chainOf([opened], { device: otherDevice })))
    await store.sweep()
    await store.list({})
    changed.length = 0
    await putJournal(data, textOf(chainOf([opened, note('Du maire')], { device: otherDevice })), {
      device: otherDevice,
    })
    await store.sweep()
    expect(changed).toEqual([incidentId])
    await store.sweep()
    expect(changed).toEqual([incidentId])
  })

  it('tells of one that went away elsewhere, once, and of its return', async () => {
    const data = await temporaryFolder()
    const told: string[] = []
    const store = openIncidentStore({
      dataDir: data,
      device,
      now: testClock().now,
      onProblem: () => undefined,
      onChange: (view) => told.push(`here ${view.id}`),
      onGone: (id) => told.push(`gone ${id}`),
    })
    await putJournal(data, textOf(chainOf([opened], { device: otherDevice })))
    await store.sweep()
    await store.list({})
    told.length = 0
    const folder = join(data, 'incidents', incidentId)
    await rename(folder, join(data, 'aside'))
    await store.sweep()
    await store.sweep()
    expect(told).toEqual([`gone ${incidentId}`])
    await rename(join(data, 'aside'), folder)
    await store.sweep()
    expect(told).toEqual([`gone ${incidentId}`, `here ${incidentId}`])
  })
})

describe('the list', () => {
  it('keeps one severity, or several, and finds the playbook’s title too', async () => {
    const store = openStore(await temporaryFolder())
    await store.open({ ...toOpen, title: 'A', severity: 'low' })
    await store.open({ ...toOpen, title: 'B', severity: 'critical' })
    await store.open({
      ...toOpen,
      title: 'C',
      severity: 'high',
      playbook: {
        id: 'x',
        title: 'Gérer un tollé',
        version: 1,
        locale: 'fr',
        phases: [],
        steps: [],
      },
    })
    const titles = async (query: Parameters<typeof store.list>[0]) =>
      (await store.list(query)).items.map(({ title }) => title).sort()
    expect(await titles({ severity: 'low' })).toEqual(['A'])
    expect(await titles({ severity: ['critical', 'high'] })).toEqual(['B', 'C'])
    expect(await titles({ text: 'tolle' })).toEqual(['C'])
  })
})

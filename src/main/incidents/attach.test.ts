import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { createAttach } from './attach.ts'
import { device, testClock } from './incidents.support.ts'
import { openIncidentStore } from './store.ts'
import { verifyIncident } from './verify.ts'

const by = 'Camille'
const file = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])], 'capture.png')

async function setUp() {
  const data = await temporaryFolder()
  const { now } = testClock()
  const store = openIncidentStore({ dataDir: data, device, now, onProblem: () => undefined })
  const { id } = await store.open({
    title: 'Coupure d’eau',
    severity: 'low',
    by,
    exercise: false,
    locale: 'fr',
  })
  const pieces = () => readdir(join(data, 'incidents', id, 'evidence')).catch(() => [])
  return { data, store, id, attach: createAttach(data, store), pieces }
}

describe('adding a piece', () => {
  it('leaves neither entry nor file when it is cancelled at any moment', async () => {
    for (const turns of [0, 1, 2, 3, 5, 8, 13]) {
      const { store, id, attach, pieces } = await setUp()
      const controller = new AbortController()
      const call = attach({ id, file: file(), by }, controller.signal)
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
      controller.abort(new Error('cancelled'))
      const added = await call.then(
        () => true,
        () => false,
      )
      expect((await store.get(id)).entries).toHaveLength(added ? 2 : 1)
      expect(await pieces()).toHaveLength(added ? 1 : 0)
    }
  })

  it('never takes away the bytes of another that is the same', async () => {
    const { data, id, attach, pieces } = await setUp()
    const controller = new AbortController()
    const cancelled = attach({ id, file: file(), by }, controller.signal)
    const kept = attach({ id, file: file(), by }, undefined)
    controller.abort(new Error('cancelled'))
    await cancelled.catch(() => undefined)
    expect((await kept).entries).toHaveLength(2)
    expect(await pieces()).toHaveLength(1)
    expect(await verifyIncident(data, id)).toMatchObject({ ok: true, pieces: 1 })
  })

  it('keeps what was said of the piece', async () => {
    const { id, attach } = await setUp()
    const said = { caption: 'La publication', source: 'https://example.org', takenBy: 'Le garde' }
    const { entries } = await attach({ id, file: file(), by, ...said }, undefined)
    expect(entries.at(-1)).toMatchObject(said)
  })

  it('goes on with the next after a refusal', async () => {
    const { data, id, attach } = await setUp()
    await mkdir(join(data, 'incidents', id, 'evidence'), { recursive: true })
    await expect(attach({ id, file: new File([], 'vide'), by }, undefined)).rejects.toMatchObject({
      reason: { code: 'INVALID' },
    })
    expect((await attach({ id, file: file(), by }, undefined)).entries).toHaveLength(2)
  })
})

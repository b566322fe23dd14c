import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { discardExercise, discardedFolder, recoverExercise } from './discard.ts'
import { type IncidentStore, openIncidentStore } from './store.ts'

let dataDir: string
let store: IncidentStore

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  store = openIncidentStore({
    dataDir,
    device: 'pc-1',
    now: () => new Date(),
    onProblem: () => {},
  })
})

const open = (exercise: boolean) =>
  store.open({ title: 'Essai', severity: 'low', by: 'Camille', exercise, locale: 'fr' })

it('takes an exercise out of the list, its folder whole, and puts it back as it was', async () => {
  const { id } = await open(true)
  const before = await store.record(id, { kind: 'noted', by: 'Camille', text: 'Bonjour' })
  await discardExercise(dataDir, store, id)
  expect((await store.list({})).total).toBe(0)
  await expect(store.get(id)).rejects.toMatchObject({ reason: { code: 'NOT_FOUND' } })
  expect(await readdir(join(discardedFolder(dataDir), id))).toContain('pc-1.jsonl')

  await recoverExercise(dataDir, store, id)
  const after = await store.get(id)
  expect(after.entries).toEqual(before.entries)
  // It can be written again, its chain unbroken.
  const written = await store.record(id, { kind: 'noted', by: 'Camille', text: 'De retour' })
  expect(written.entries).toHaveLength(before.entries.length + 1)
})

it('never takes a real incident away', async () => {
  const { id } = await open(false)
  await expect(discardExercise(dataDir, store, id)).rejects.toMatchObject({
    reason: { code: 'NOT_EXERCISE' },
  })
  expect((await store.list({})).total).toBe(1)
})

it('says so when there is nothing to put back', async () => {
  await expect(recoverExercise(dataDir, store, '01KAR1PXXF7E5XQ3V5S1TCCQKA')).rejects.toMatchObject(
    { reason: { code: 'NOT_FOUND' } },
  )
})

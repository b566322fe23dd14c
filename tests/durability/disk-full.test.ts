import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { OpenIncident } from '../../src/main/incidents/store.ts'
import { verifyIncident } from '../../src/main/incidents/verify.ts'
import { type Device, incident, logOf, note, startDevice } from './place.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'
import { notOnce, tokensOf } from './tokens.ts'

const canMount = isMountable()
if (!canMount) {
  console.warn(
    'SKIPPED: the tests on a real full, read-only or pulled-out disk. This person may not mount one here (they need Linux and root). Errors injected in the unit tests cover these cases.',
  )
}

function isMountable(): boolean {
  const disk = mountSmallDisk()
  disk?.remove()
  return disk !== undefined
}

let disk: SmallDisk | undefined
let folder: string | undefined
afterEach(async () => {
  disk?.remove()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  disk = undefined
  folder = undefined
})

function mounted(): SmallDisk {
  disk = mountSmallDisk()
  if (!disk) throw new Error('It could be mounted a moment before')
  return disk
}

async function dataOn({ place }: SmallDisk): Promise<string> {
  const data = join(place, 'data')
  await mkdir(data)
  return data
}

/** Writes until an entry is refused. */
async function writeUntilRefused(device: Device, id: string) {
  const tokens: string[] = []
  for (let count = 0; count < 1_000; count += 1) {
    const token = `${device.device}.${count}`
    try {
      await device.record(id, note(`${token} ${'é'.repeat(1_500)}`))
      tokens.push(token)
    } catch (refusal) {
      return { tokens, refused: token, refusal }
    }
  }
  throw new Error('The disk was never full')
}

/** A computer that starts now must find exactly what was acknowledged, and everything in order. */
async function expectKept(data: string, id: string, tokens: readonly string[]): Promise<void> {
  const restarted = startDevice(data, 'pc-1')
  const found = tokensOf((await restarted.get(id)).entries)
  expect(notOnce(tokens, found)).toEqual({ missing: [], doubled: [] })
  expect(found).toHaveLength(tokens.length)
  expect(await verifyIncident(data, id)).toMatchObject({ ok: true, entries: tokens.length + 1 })
}

describe.skipIf(!canMount)('on a real disk', () => {
  it('refuses the entry that does not fit, keeps all before it, and goes on once there is room', async () => {
    const small = mounted()
    const data = await dataOn(small)
    const ballast = join(small.place, 'ballast')
    await writeFile(ballast, Buffer.alloc(96 * 1024))
    const device = startDevice(data, 'pc-1')
    const { id } = await device.open(incident)

    const { tokens, refused, refusal } = await writeUntilRefused(device, id)
    expect(refusal).toMatchObject({ name: 'StorageError', reason: 'full' })
    expect(tokens.length).toBeGreaterThan(5)
    expect(tokensOf((await device.get(id)).entries)).toEqual(tokens)
    await expectKept(data, id, tokens)
    await expect(device.record(id, note(`encore ${'é'.repeat(9_000)}`))).rejects.toMatchObject({
      reason: 'full',
    })

    await rm(ballast)
    await device.record(id, note(`${refused} cette fois il y a de la place`))
    await expectKept(data, id, [...tokens, refused])
    await startDevice(data, 'pc-1').record(id, note('apres.redemarrage'))
    await expectKept(data, id, [...tokens, refused, 'apres.redemarrage'])
  })

  it('leaves nothing of an incident that a full disk refused to open', async () => {
    const small = mounted()
    const data = await dataOn(small)
    const device = startDevice(data, 'pc-1')
    const { id } = await device.open(incident)
    await writeUntilRefused(device, id)
    const long = { ...incident, title: 'é'.repeat(200), by: 'è'.repeat(120) }

    // A title may still fit in the last block of the disk: open until one does not.
    const refusal = await openUntilRefused(device, long)
    expect(refusal).toMatchObject({ name: 'StorageError', reason: 'full' })
    const shown = async (each: Device) => (await each.list({})).items.length
    const before = await shown(device)
    expect(await shown(startDevice(data, 'pc-1'))).toBe(before)
    expect(startDevice(data, 'pc-1').problems).toEqual([])
  })

  it('says that the disk is read-only, and writes again once it is not', async () => {
    const small = mounted()
    const data = await dataOn(small)
    const device = startDevice(data, 'pc-1')
    const { id } = await device.open(incident)
    await device.record(id, note('avant'))
    small.remount('ro')
    await expect(device.record(id, note('pendant'))).rejects.toMatchObject({
      name: 'StorageError',
      reason: 'read-only',
    })
    await expect(device.open(incident)).rejects.toMatchObject({ reason: 'read-only' })
    await expectKept(data, id, ['avant'])
    small.remount('rw')
    await device.record(id, note('pendant'))
    await expectKept(data, id, ['avant', 'pendant'])
  })

  it('writes nothing on the computer when the key is pulled out', async () => {
    const small = mounted()
    const data = await dataOn(small)
    const device = startDevice(data, 'pc-1')
    const { id } = await device.open(incident)
    await device.record(id, note('avant'))
    small.pullOut()
    await expectRefusedEverywhere(device, id)
    expect(await readdir(small.place)).toEqual([])
  })

  it('writes nothing in the empty folder that is left where a whole share was mounted', async () => {
    const small = mounted()
    const device = startDevice(small.place, 'pc-1')
    const { id } = await device.open(incident)
    await device.record(id, note('avant'))
    small.pullOut()
    // The folder is still there, and is the computer's own: any refusal is right, an entry kept here is not.
    await expect(device.record(id, note('pendant'))).rejects.toThrow()
    await expect(device.open(incident)).rejects.toThrow()
    expect(await readdir(small.place)).toEqual([])
  })
})

it('writes nothing elsewhere when the data folder goes away, and goes on when it is back', async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-gone-'))
  const data = join(folder, 'data')
  const aside = join(folder, 'elsewhere')
  await mkdir(data)
  const device = startDevice(data, 'pc-1')
  const { id } = await device.open(incident)
  await device.record(id, note('avant'))

  await rename(data, aside)
  await expectRefusedEverywhere(device, id)
  expect(existsSync(data)).toBe(false)

  await rename(aside, data)
  await device.record(id, note('pendant'))
  expect(await logOf(device, id)).toHaveLength(3)
  await expectKept(data, id, ['avant', 'pendant'])
})

/** Whatever the words, nothing may be acknowledged. */
async function expectRefusedEverywhere(device: Device, id: string): Promise<void> {
  await expect(device.record(id, note('pendant'))).rejects.toMatchObject({
    name: 'StorageError',
    reason: 'missing',
  })
  await expect(device.open(incident)).rejects.toMatchObject({
    name: 'StorageError',
    reason: 'missing',
  })
}

async function openUntilRefused(device: Device, input: OpenIncident): Promise<unknown> {
  for (let count = 0; count < 100; count += 1) {
    const refusal = await device.open(input).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (refusal !== undefined) return refusal
  }
  return undefined
}

import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { listDevices, markFolder, needMarkedFolder, sayPresent } from './presence.ts'

it('tells which computers were there, and when each last said so', async () => {
  const data = await temporaryFolder()
  expect(await listDevices(data, 'pc-1')).toEqual([])
  await markFolder(data)
  await markFolder(data)
  await sayPresent(data, 'pc-1', new Date('2026-11-22T20:00:00.000Z'))
  await sayPresent(data, 'pc-2', new Date('2026-11-22T19:00:00.000Z'))
  await sayPresent(data, 'pc-2', new Date('2026-11-22T21:00:00.000Z'))
  expect(await listDevices(data, 'pc-1')).toEqual([
    { device: 'pc-2', lastSeenAt: '2026-11-22T21:00:00.000Z', own: false },
    { device: 'pc-1', lastSeenAt: '2026-11-22T20:00:00.000Z', own: true },
  ])
})

it('leaves out what is half delivered, a copy, or not one of ours', async () => {
  const data = await temporaryFolder()
  await markFolder(data)
  await sayPresent(data, 'pc-1', new Date('2026-11-22T20:00:00.000Z'))
  const folder = join(data, 'devices')
  await writeFile(join(folder, 'pc-2.json'), '{"device":"pc-2","lastS')
  await writeFile(
    join(folder, 'pc-1.sync-conflict-1.json'),
    '{"device":"pc-1","lastSeenAt":"2026-11-22T20:00:00.000Z"}',
  )
  await mkdir(join(folder, 'pc-3.json'))
  expect((await listDevices(data, 'pc-1')).map(({ device }) => device)).toEqual(['pc-1'])
})

it('writes nothing where the key was pulled out, even if a bare folder remains', async () => {
  const data = await temporaryFolder()
  await markFolder(data)
  await needMarkedFolder(data)
  await rm(join(data, 'devices'), { recursive: true })
  const missing = { name: 'StorageError', reason: 'missing' }
  await expect(needMarkedFolder(data)).rejects.toMatchObject(missing)
  await expect(sayPresent(data, 'pc-1', new Date())).rejects.toMatchObject(missing)
  await rm(data, { recursive: true })
  await expect(sayPresent(data, 'pc-1', new Date())).rejects.toMatchObject(missing)
  await expect(access(data)).rejects.toThrow()
})

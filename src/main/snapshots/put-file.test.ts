import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { putFile } from './put-file.ts'

it('puts the whole file in place, for its owner alone', async () => {
  const folder = await temporaryFolder()
  await putFile(join(folder, 'a'), async (handle) => {
    await handle.writeFile('un ')
    await handle.writeFile('deux')
  })
  expect(await readdir(folder)).toEqual(['a'])
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('un deux')
  expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o600)
})

it.each([
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['EIO', 'missing'],
  ['EACCES', 'denied'],
])('leaves what was there, and no half file, when the disk says %s: %s', async (code, reason) => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a'), 'avant')
  const refused = putFile(join(folder, 'a'), async (handle) => {
    await handle.writeFile('apr')
    throw Object.assign(new Error(code), { code })
  })
  await expect(refused).rejects.toMatchObject({ name: 'StorageError', reason })
  expect(await readdir(folder)).toEqual(['a'])
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('avant')
})

it('leaves nothing behind when the name is a folder, or the folder is missing, or it is not confirmed', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  const fill = async () => undefined
  await expect(putFile(join(folder, 'a'), fill)).rejects.toMatchObject({ name: 'StorageError' })
  await expect(putFile(join(folder, 'c', 'd'), fill)).rejects.toMatchObject({ reason: 'missing' })
  const no = () => Promise.reject(new Error('no'))
  await expect(putFile(join(folder, 'e'), fill, no)).rejects.toMatchObject({ reason: 'unknown' })
  expect(await readdir(folder)).toEqual(['a'])
})

import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { writeNewFile } from './new-file.ts'
import { temporaryFolder } from './storage.support.ts'
import { asStorageError, errnoOf, StorageError } from './storage-error.ts'

const bytes = new TextEncoder().encode('capture')

it('writes the bytes and leaves no temporary file', async () => {
  const folder = await temporaryFolder()
  await writeNewFile(join(folder, 'a.bin'), bytes)
  expect(await readFile(join(folder, 'a.bin'), 'utf8')).toBe('capture')
  expect(await readdir(folder)).toEqual(['a.bin'])
})

it('replaces a file that is shorter than it should be', async () => {
  const file = join(await temporaryFolder(), 'a.bin')
  await writeFile(file, 'cap')
  await writeNewFile(file, bytes)
  expect(await readFile(file, 'utf8')).toBe('capture')
})

it('gives one whole file when the same bytes come twice at once', async () => {
  const folder = await temporaryFolder()
  await Promise.all([1, 2, 3].map(() => writeNewFile(join(folder, 'a.bin'), bytes)))
  expect(await readdir(folder)).toEqual(['a.bin'])
  expect(await readFile(join(folder, 'a.bin'), 'utf8')).toBe('capture')
})

it('leaves nothing behind when it cannot write', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a.bin'))
  await expect(writeNewFile(join(folder, 'a.bin'), bytes)).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['a.bin'])
})

it('makes a folder with those above it, and accepts one that is there', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c')
  await makeFolder(folder)
  await makeFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

it('refuses a folder inside a file', async () => {
  const file = join(await temporaryFolder(), 'a')
  await writeFile(file, '')
  await expect(makeFolder(join(file, 'b'))).rejects.toThrow('ENOTDIR')
})

it.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'denied'],
  ['ENOENT', 'missing'],
  ['EBUSY', 'busy'],
  ['EXYZ', 'unknown'],
])('says in our words why the disk refused: %s is « %s »', (code, reason) => {
  const cause = Object.assign(new Error('no'), { code })
  const error = asStorageError(cause, '/data/a.jsonl')
  expect(error).toMatchObject({ reason, file: '/data/a.jsonl', cause })
  expect(errnoOf(error.cause)).toBe(code)
})

it('passes a StorageError unchanged, and takes what is no error at all for an unknown reason', () => {
  const error = new StorageError('full', 'a')
  expect(asStorageError(error, 'b')).toBe(error)
  expect(asStorageError('what?', 'b').reason).toBe('unknown')
  expect(errnoOf('what?')).toBeUndefined()
})

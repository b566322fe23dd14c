import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { maxPackFileBytes } from '../../shared/pack-file.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { readGiven } from './given.ts'

it('is read when it is a plain file named as a pack, in capitals too', async () => {
  const path = join(await temporaryFolder(), 'ESSAI.SANGFROID')
  await writeFile(path, 'des octets')
  const given = await readGiven(path)
  if (given?.state !== 'read') throw new Error('not read')
  expect(given.name).toBe('ESSAI.SANGFROID')
  expect(await given.file.text()).toBe('des octets')
})

it.each(['/etc/passwd', 'essai.sangfroid.exe', 'sangfroid', ''])(
  'is not looked at when it has another name: %j',
  async (path) => expect(await readGiven(path)).toBeUndefined(),
)

it('is refused, with its name, when it is not there, is a folder or a socket', async () => {
  const folder = await temporaryFolder()
  const refused = { state: 'refused', fault: 'unreadable' }
  expect(await readGiven(join(folder, 'a.sangfroid'))).toEqual({ ...refused, name: 'a.sangfroid' })
  await mkdir(join(folder, 'b.sangfroid'))
  expect(await readGiven(join(folder, 'b.sangfroid'))).toMatchObject(refused)
  if (process.platform === 'win32') return
  const server = createServer()
  await new Promise<void>((ready) => {
    server.listen(join(folder, 'c.sangfroid'), ready)
  })
  expect(await readGiven(join(folder, 'c.sangfroid'))).toMatchObject(refused)
  server.close()
})

it('is refused before it is read when it is too heavy', async () => {
  const path = join(await temporaryFolder(), 'a.sangfroid')
  await writeFile(path, '')
  await truncate(path, maxPackFileBytes + 1)
  expect(await readGiven(path)).toMatchObject({ state: 'refused', fault: 'too-large' })
})

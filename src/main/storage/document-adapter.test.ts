import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentAdapter } from './document-adapter.ts'
import { temporaryFolder } from './storage.support.ts'
import { StorageError } from './storage-error.ts'

const schema = z.object({ name: z.string() })

function openAdapter(file: string) {
  const reports: (string | undefined)[] = []
  const adapter = documentAdapter(file, { schema, onUnreadable: (aside) => reports.push(aside) })
  return { ...adapter, reports }
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))
const profile = async () => join(await temporaryFolder(), 'profile.json')

describe('writing', () => {
  it('replaces the whole document and keeps the one before as .bak', async () => {
    const file = await profile()
    const { read, write } = openAdapter(file)
    await write({ name: 'un' })
    await write({ name: 'deux' })
    expect(await read()).toEqual({ name: 'deux' })
    expect(await json(`${file}.bak`)).toEqual({ name: 'un' })
  })

  it('leaves no temporary file', async () => {
    const folder = await temporaryFolder()
    const { write } = openAdapter(join(folder, 'profile.json'))
    await write({ name: 'un' })
    await write({ name: 'deux' })
    expect((await readdir(folder)).sort()).toEqual(['profile.json', 'profile.json.bak'])
  })

  it('has no .bak to keep the first time', async () => {
    const folder = await temporaryFolder()
    await openAdapter(join(folder, 'profile.json')).write({ name: 'un' })
    expect(await readdir(folder)).toEqual(['profile.json'])
  })

  it('makes the folder of a new document', async () => {
    const file = join(await temporaryFolder(), 'a', 'b', 'profile.json')
    await openAdapter(file).write({ name: 'un' })
    expect(await json(file)).toEqual({ name: 'un' })
  })

  it('ends with the value asked last, when several are asked at once', async () => {
    const file = await profile()
    const { write } = openAdapter(file)
    await Promise.all(['un', 'deux', 'trois', 'quatre'].map((name) => write({ name })))
    expect(await json(file)).toEqual({ name: 'quatre' })
    expect(await json(`${file}.bak`)).toEqual({ name: 'trois' })
  })

  it('gives a new document to its owner alone, and keeps the rights of one that was there', async () => {
    const file = await profile()
    const { write } = openAdapter(file)
    await write({ name: 'un' })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    // Wider than what the usual umask lets through.
    await chmod(file, 0o666)
    await write({ name: 'deux' })
    expect((await stat(file)).mode & 0o777).toBe(0o666)
  })

  it('follows a symbolic link instead of replacing it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'ailleurs'))
    const target = join(folder, 'ailleurs', 'profil-commun.json')
    const link = join(folder, 'profile.json')
    await openAdapter(target).write({ name: 'un' })
    await symlink(target, link)
    const { read, write } = openAdapter(link)
    await write({ name: 'deux' })
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await json(target)).toEqual({ name: 'deux' })
    expect(await read()).toEqual({ name: 'deux' })
  })

  it('rejects with a StorageError, and leaves nothing behind, where it cannot write', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'profile.json')
    // A folder under the document's name: no rename can replace it, whoever asks.
    await mkdir(file)
    await expect(openAdapter(file).write({ name: 'un' })).rejects.toBeInstanceOf(StorageError)
    expect(await readdir(folder)).toEqual(['profile.json'])
  })

  it('goes on after a refusal', async () => {
    const file = await profile()
    await mkdir(file)
    const { write } = openAdapter(file)
    const refused = write({ name: 'un' }).catch((error: unknown) => error)
    expect(await refused).toBeInstanceOf(StorageError)
    await rm(file, { recursive: true })
    await write({ name: 'deux' })
    expect(await json(file)).toEqual({ name: 'deux' })
  })
})

describe('reading', () => {
  it('finds nothing where nothing was written, and that is no problem', async () => {
    const { read, reports } = openAdapter(await profile())
    expect(await read()).toBeNull()
    expect(reports).toEqual([])
  })

  const damaged: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['cut', '{"name":"deu'],
    ['not of the expected shape', '{"name":2}'],
    ['full of zeros', '\0\0\0\0'],
  ]
  it.each(damaged)(
    'sets aside a document that is %s and gives the last good copy',
    async (_, bytes) => {
      const folder = await temporaryFolder()
      const file = join(folder, 'profile.json')
      const { read, write, reports } = openAdapter(file)
      await write({ name: 'un' })
      await write({ name: 'deux' })
      await writeFile(file, bytes)

      expect(await read()).toEqual({ name: 'un' })
      const aside = (await readdir(folder)).find((name) => name.startsWith('profile.json.corrupt-'))
      expect(reports).toEqual([join(folder, aside ?? 'nothing was set aside')])
      expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(bytes)
      expect(await json(file)).toEqual({ name: 'un' })
    },
  )

  it.each(damaged)(
    'starts from nothing when the document is %s and has no copy',
    async (_, bytes) => {
      const file = await profile()
      await writeFile(file, bytes)
      const { read, reports } = openAdapter(file)
      expect(await read()).toBeNull()
      expect(reports).toHaveLength(1)
    },
  )

  it('never makes a .bak of a damaged document', async () => {
    const file = await profile()
    const first = openAdapter(file)
    await first.write({ name: 'un' })
    await first.write({ name: 'deux' })
    await writeFile(file, 'abîmé')
    const { read, write } = openAdapter(file)
    await read()
    await write({ name: 'trois' })
    expect(await json(`${file}.bak`)).toEqual({ name: 'un' })
  })

  it('gives the last good copy, and says so, when the document itself is lost', async () => {
    const file = await profile()
    const { read, write, reports } = openAdapter(file)
    await write({ name: 'un' })
    await write({ name: 'deux' })
    await rm(file)
    expect(await read()).toEqual({ name: 'un' })
    expect(reports).toEqual([undefined])
  })

  it('starts from nothing when document and copy are both damaged', async () => {
    const file = await profile()
    await writeFile(file, 'abîmé')
    await writeFile(`${file}.bak`, 'abîmé aussi')
    expect(await openAdapter(file).read()).toBeNull()
  })

  it('repairs a document behind a symbolic link where it is, and keeps the link', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'ailleurs'))
    const target = join(folder, 'ailleurs', 'profile.json')
    const link = join(folder, 'profile.json')
    await writeFile(target, '{"name":"avant"}')
    await symlink(target, link)
    const { read, write } = openAdapter(link)
    await write({ name: 'un' })
    await writeFile(target, 'abîmé')
    expect(await read()).toEqual({ name: 'avant' })
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await json(target)).toEqual({ name: 'avant' })
  })

  it('sweeps only old temporary files of ours', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'profile.json')
    const old = 'profile.json.123.0123456789ab.tmp'
    const recent = 'profile.json.124.0123456789ab.tmp'
    const others = ['profile.json.tmp', 'other.json.123.0123456789ab.tmp', 'profile.json.x.tmp']
    for (const name of [old, recent, ...others]) await writeFile(join(folder, name), '')
    const yesterday = new Date(Date.now() - 86_400_000)
    for (const name of [old, ...others]) await utimes(join(folder, name), yesterday, yesterday)
    await openAdapter(file).read()
    expect((await readdir(folder)).sort()).toEqual([recent, ...others].sort())
  })
})

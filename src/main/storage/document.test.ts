import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { StorageProblem } from '../../shared/contract.ts'
import { openDocument } from './document.ts'
import { temporaryFolder } from './storage.support.ts'
import { StorageError } from './storage-error.ts'

const schema = z.object({ name: z.string() })
const initial = { name: '' }

async function open(file: string) {
  const problems: StorageProblem[] = []
  const document = await openDocument({
    file,
    schema,
    initial,
    onProblem: (problem) => problems.push(problem),
  })
  return { ...document, problems }
}

describe('a document', () => {
  it('has its initial value before anything is written, and that is no problem', async () => {
    const { get, problems } = await open(join(await temporaryFolder(), 'profile.json'))
    expect(get()).toEqual(initial)
    expect(problems).toEqual([])
  })

  it('gives back what was set, now and at the next start', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    const document = await open(file)
    expect(await document.set({ name: 'Saint-Chef' })).toEqual({ name: 'Saint-Chef' })
    expect(document.get()).toEqual({ name: 'Saint-Chef' })
    expect((await open(file)).get()).toEqual({ name: 'Saint-Chef' })
  })

  it('still opens when it is damaged, and reports where the bytes are kept', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    await writeFile(file, '')
    const { get, problems } = await open(file)
    expect(get()).toEqual(initial)
    expect(problems).toEqual([
      {
        file,
        code: 'unreadable-document',
        setAside: expect.stringMatching(/profile\.json\.corrupt-/),
        recovered: false,
      },
    ])
  })

  it('says when its last good copy is in use', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    await (await open(file)).set({ name: 'Saint-Chef' })
    await (await open(file)).set({ name: 'Autre' })
    await writeFile(file, '{')
    const { get, problems } = await open(file)
    expect(get()).toEqual({ name: 'Saint-Chef' })
    expect(problems).toMatchObject([{ code: 'unreadable-document', recovered: true }])
  })

  it('takes what was put back on the disk, when asked', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    const document = await open(file)
    await writeFile(file, JSON.stringify({ name: 'Saint-Chef' }))
    expect(document.get()).toEqual(initial)
    await document.reload()
    expect(document.get()).toEqual({ name: 'Saint-Chef' })
  })

  it('still opens when nothing can be read at all', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    await mkdir(file)
    const { get, problems } = await open(file)
    expect(get()).toEqual(initial)
    expect(problems).toEqual([{ file, code: 'unreadable-document', recovered: false }])
  })

  it('does not show a value before it is on the disk', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    const document = await open(file)
    const setting = document.set({ name: 'un' })
    expect(document.get()).toEqual(initial)
    await setting
    expect(document.get()).toEqual({ name: 'un' })
  })

  it('is as it was when the disk refused', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    const document = await open(file)
    await document.set({ name: 'un' })
    const bytes = await readFile(file, 'utf8')
    await rm(file)
    await mkdir(file)
    await expect(document.set({ name: 'deux' })).rejects.toBeInstanceOf(StorageError)
    expect(document.get()).toEqual({ name: 'un' })
    await rm(file, { recursive: true })
    await writeFile(file, bytes)
    await document.set({ name: 'trois' })
    expect(document.get()).toEqual({ name: 'trois' })
  })

  it('is as it was when the disk refused several values asked at once', async () => {
    const file = join(await temporaryFolder(), 'profile.json')
    const document = await open(file)
    await mkdir(file)
    const names = ['un', 'deux', 'trois']
    const ended = await Promise.allSettled(names.map((name) => document.set({ name })))
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(document.get()).toEqual(initial)
  })
})

import { createHash } from 'node:crypto'
import { access, mkdir, readdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { bytesOf, chain, contentsOf, incident, journal, put } from './snapshots.support.ts'
import { openSnapshots, SnapshotNotFound } from './snapshots.ts'

const lines = chain(['ouvert', 'un', 'deux', 'trois'])
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const sha256 = createHash('sha256').update(picture).digest('hex')
const evidence = `incidents/${incident}/evidence/${sha256}.png`

async function setUp() {
  const root = await temporaryFolder()
  const data = join(root, 'data')
  const problems: StorageProblem[] = []
  const state = { now: new Date('2026-11-23T18:04:05.000Z'), second: '' }
  await put(data, 'profile.json', '{"commune":"Saint-Aubin"}\n')
  await put(data, journal, bytesOf(lines.slice(0, 3)))
  await put(data, evidence, picture)
  const snapshots = openSnapshots({
    dataDir: data,
    folder: join(root, 'user', 'snapshots'),
    second: () => state.second,
    now: () => state.now,
    onProblem: (problem) => problems.push(problem),
  })
  return { root, data, folder: join(root, 'user', 'snapshots'), problems, state, ...snapshots }
}

type SetUp = Awaited<ReturnType<typeof setUp>>

describe('a snapshot', () => {
  it('brings back every byte of a folder that was lost', async () => {
    const all = await setUp()
    const before = await contentsOf(all.data)
    const taken = await all.take()
    expect(taken).toMatchObject({ place: 'first', takenAt: '2026-11-23T18:04:05.000Z' })
    await rm(all.data, { recursive: true })
    await mkdir(all.data)
    const { restored, saved } = await all.restore(taken)
    expect([...restored].sort()).toEqual([evidence, journal, 'profile.json'].sort())
    expect(await contentsOf(all.data)).toEqual(before)
    expect(saved.name).toContain('avant-restauration')
    expect((await all.list()).items).toHaveLength(2)
  })

  it('leaves what was written since, and puts right what was damaged', async () => {
    const all = await setUp()
    const taken = await all.take()
    await put(all.data, journal, bytesOf(lines))
    await put(all.data, 'profile.json', '{"commune":"Saint-Aubin-des-Bois"}\n')
    expect((await all.restore(taken)).restored).toEqual([])
    expect((await contentsOf(all.data))[journal]).toBe(bytesOf(lines).toString('latin1'))

    const damaged = lines.map((line, index) => (index === 1 ? '{' : line))
    await put(all.data, journal, bytesOf(damaged))
    await put(all.data, evidence, Buffer.from(picture.map((byte) => byte ^ 1)))
    await put(all.data, 'profile.json', '{"commune":')
    all.state.now = new Date('2026-11-23T19:00:00.000Z')
    expect((await all.restore(taken)).restored).toHaveLength(3)
    expect(await contentsOf(all.data)).toEqual({
      'profile.json': '{"commune":"Saint-Aubin"}\n',
      [journal]: bytesOf(lines).toString('latin1'),
      [evidence]: picture.toString('latin1'),
    })
    // The damaged state was saved first.
    expect((await all.list()).items).toHaveLength(3)
  })

  it('keeps what was set aside, and neither passing files nor links', async () => {
    const all = await setUp()
    await put(all.data, `${journal}.torn`, '{"cou')
    await put(all.data, 'profile.json.1234.0123456789ab.tmp', 'x')
    await put(all.data, '.stfolder/marker', 'x')
    await symlink('/etc/passwd', join(all.data, 'lien'))
    const { bytes } = await all.take()
    await rm(join(all.data, `${journal}.torn`))
    expect(bytes).toBeGreaterThan(100)
    await all.take()
    expect((await all.list()).items).toHaveLength(2)
  })

  it('is refused whole where it cannot be written, and nothing is restored without a saving', async () => {
    const all = await setUp()
    const taken = await all.take()
    await rm(join(all.data, evidence))
    // Its folder became a file: nothing can be written there any more, nor read.
    await rm(all.folder, { recursive: true })
    await writeFile(all.folder, '')
    await expect(all.take()).rejects.toMatchObject({ name: 'StorageError' })
    await expect(all.restore(taken)).rejects.toThrow(SnapshotNotFound)
    await expect(access(join(all.data, evidence))).rejects.toThrow()
  })

  it('is not found under a name that is none of ours', async () => {
    const all = await setUp()
    await all.take()
    for (const name of ['../../data/profile.json', 'sang-froid-2020-01-01T00-00-00Z.zip']) {
      await expect(all.restore({ name, place: 'first' })).rejects.toThrow(SnapshotNotFound)
    }
  })
})

describe('every day', () => {
  it('takes one, whoever asks, and none when there is nothing to keep', async () => {
    const all = await setUp()
    await Promise.all([all.daily(), all.daily(), all.daily()])
    expect((await all.list()).items).toHaveLength(1)
    all.state.now = new Date('2026-11-24T18:00:00.000Z')
    await all.daily()
    expect((await all.list()).items).toHaveLength(2)

    const empty = await setUp()
    await rm(empty.data, { recursive: true })
    await mkdir(empty.data)
    await empty.daily()
    expect((await empty.list()).items).toEqual([])
    expect(empty.problems).toEqual([])
  })

  it('lets go of those of more than thirty days, and of nothing else', async () => {
    const all = await setUp()
    await all.daily()
    await writeFile(join(all.folder, 'mes-photos.zip'), 'x')
    const leftover = 'sang-froid-2026-11-01T00-00-00Z.zip.12.0123456789ab.tmp'
    await writeFile(join(all.folder, leftover), 'x')
    const old = new Date(Date.now() - 2 * 3_600_000)
    await utimes(join(all.folder, leftover), old, old)
    all.state.now = new Date('2026-12-25T18:00:00.000Z')
    await all.daily()
    expect((await readdir(all.folder)).sort()).toEqual([
      'mes-photos.zip',
      'sang-froid-2026-12-25T18-00-00Z.zip',
    ])
  })

  it('keeps a second one where a person chose, and says when it cannot', async () => {
    const all = await setUp()
    all.state.second = join(all.root, 'cle', 'copies')
    await all.daily()
    // The key is not plugged in: it must not become a folder of this computer.
    expect(all.problems).toEqual([{ file: all.state.second, code: 'snapshot-failed' }])
    await expect(access(join(all.root, 'cle'))).rejects.toThrow()
    expect((await all.list()).items).toHaveLength(1)

    await mkdir(join(all.root, 'cle'))
    await all.daily()
    const { items } = await all.list()
    expect(items.map(({ place }) => place).sort()).toEqual(['first', 'second'])
    await rm(join(all.data, evidence))
    const [second] = items.filter(({ place }) => place === 'second')
    if (!second) throw new Error('no second')
    expect((await all.restore(second)).restored).toEqual([evidence])
  })

  it('says that it failed, and never throws', async () => {
    const all = await setUp()
    await mkdir(join(all.root, 'user'))
    await writeFile(all.folder, '')
    await all.daily()
    expect(all.problems).toMatchObject([{ code: 'snapshot-failed' }])
  })
})

describe('a hostile zip', () => {
  const name = 'sang-froid-2026-11-20T08-00-00Z.zip'

  async function putZip(all: SetUp, files: Readonly<Record<string, string>>): Promise<void> {
    const zip = new ZipWriter(new BlobWriter('application/zip'))
    for (const [path, text] of Object.entries(files)) await zip.add(path, new TextReader(text))
    const bytes = Buffer.from(await (await zip.close()).arrayBuffer())
    await put(all.folder, name, bytes)
  }

  it.each([
    '../evade.txt',
    'incidents/../../evade.jsonl',
    '/tmp/evade.jsonl',
    'C:/evade.jsonl',
    'incidents\\..\\evade.jsonl',
  ])('writes nothing at all when it names a way out: %s', async (path) => {
    const all = await setUp()
    await rm(join(all.data, evidence))
    const before = await contentsOf(all.root)
    await putZip(all, { [path]: 'x', [evidence]: 'y', 'profile.json': '{}' })
    await expect(all.restore({ name, place: 'first' })).rejects.toMatchObject({
      reason: 'unreadable',
    })
    const after = await contentsOf(all.root)
    const added = Object.keys(after).filter((each) => !(each in before))
    expect(added.every((each) => each.startsWith('user/snapshots/'))).toBe(true)
  })

  it('writes nothing of a shape that is not ours, nor evidence that is not what its name says', async () => {
    const all = await setUp()
    const before = await contentsOf(all.data)
    await putZip(all, {
      'autre.txt': 'x',
      'incidents/pas-un-incident/pc-1.jsonl': 'x',
      [`incidents/${incident}/evidence/page.html`]: '<script>',
      'devices/pc-9.json': '{}',
    })
    expect((await all.restore({ name, place: 'first' })).restored).toEqual([])
    expect(await contentsOf(all.data)).toEqual(before)
    await put(all.data, evidence, Buffer.from(picture.map((byte) => byte ^ 1)))
    await putZip(all, { [evidence]: 'faux' })
    all.state.now = new Date('2026-11-23T19:00:00.000Z')
    expect((await all.restore({ name, place: 'first' })).restored).toEqual([])
  })

  it('is refused when it is cut or no zip, and nothing is written', async () => {
    const all = await setUp()
    const taken = await all.take()
    await rm(join(all.data, evidence))
    const before = await contentsOf(all.data)
    await truncate(join(all.folder, taken.name), taken.bytes - 40)
    await expect(all.restore(taken)).rejects.toMatchObject({ reason: 'unreadable' })
    await put(all.folder, name, 'tout autre chose')
    await expect(all.restore({ name, place: 'first' })).rejects.toMatchObject({
      reason: 'unreadable',
    })
    expect(await contentsOf(all.data)).toEqual(before)
  })
})

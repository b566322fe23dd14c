import { execFileSync } from 'node:child_process'
import {
  access,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import {
  bytesOf,
  chain,
  contentsOf,
  incident,
  journal,
  put,
  type RawEntry,
  rawZip,
  sha256Of,
} from './snapshots.support.ts'
import { openSnapshots, SnapshotNotFound } from './snapshots.ts'
import { withZip } from './unzip.ts'

const lines = chain(['ouvert', 'un', 'deux', 'trois'])
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const sha256 = sha256Of(picture)
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

  it('holds all that is kept, and neither passing files, links, sockets nor snapshots', async () => {
    const all = await setUp()
    await put(all.data, `${journal}.torn`, '{"cou')
    await put(all.data, 'profile.json.bak', '{"commune":"Saint"}\n')
    await put(all.data, 'devices/pc-1.json', '{}')
    await put(all.data, 'lisez-moi.txt', 'à garder')
    await put(all.data, 'vide.txt', '')
    const kept = Object.keys(await contentsOf(all.data)).sort()
    await put(all.data, 'profile.json.1234.0123456789ab.tmp', 'x')
    await put(all.data, `incidents/${incident}/.syncthing.pc-1.jsonl.tmp`, 'x')
    await put(all.data, '~syncthing~pc-1.jsonl', 'x')
    await put(all.data, '.stfolder/marker', 'x')
    await put(all.data, 'sang-froid-2026-11-22T08-00-00Z.zip', 'x')
    await put(all.data, 'a\\b.txt', 'x')
    await symlink('/etc/passwd', join(all.data, 'lien'))
    await symlink('/etc', join(all.data, 'incidents', 'dossier'))
    const server = createServer()
    await new Promise<void>((done) => server.listen(join(all.data, 'prise'), done))
    const taken = await all.take()
    await new Promise((done) => server.close(done))
    const file = join(all.folder, taken.name)
    expect(await withZip(file, async (items) => items.map(({ path }) => path).sort())).toEqual(kept)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(all.folder)).toEqual([taken.name])

    // What the app set aside comes back; what is not its own stays in the zip.
    await rm(all.data, { recursive: true })
    await mkdir(all.data)
    const { restored } = await all.restore(taken)
    const alien = ['devices/pc-1.json', 'lisez-moi.txt', 'vide.txt']
    expect([...restored].sort()).toEqual(kept.filter((path) => !alien.includes(path)))
  })

  it('can be read by another program, images as they are', async () => {
    const all = await setUp()
    const { name } = await all.take()
    const script =
      'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps([z.testzip(),[[i.filename,i.compress_type] for i in z.infolist()]]))'
    const python = () => execFileSync('python3', ['-c', script, join(all.folder, name)])
    expect(JSON.parse(python().toString())).toEqual([
      null,
      [
        [evidence, 0],
        [journal, 8],
        ['profile.json', 8],
      ],
    ])
  })

  it('takes a journal that grows meanwhile as it was, and never replaces another of the same second', async () => {
    const all = await setUp()
    let writing = true
    const writer = (async () => {
      while (writing) await writeFile(join(all.data, journal), bytesOf(lines), { flag: 'a' })
    })()
    const taken = await Promise.all([all.take(), all.take(), all.take()])
    writing = false
    await writer
    expect(new Set(taken.map(({ name }) => name)).size).toBe(3)
    for (const { name } of taken) {
      await withZip(join(all.folder, name), async (items) => {
        for (const item of items) await item.check()
      })
    }
    expect((await all.list()).items.map(({ name }) => name)).toEqual([
      'sang-froid-2026-11-23T18-04-05Z-2.zip',
      'sang-froid-2026-11-23T18-04-05Z-1.zip',
      'sang-froid-2026-11-23T18-04-05Z.zip',
    ])
  })

  it('brings back an incident and a piece that are missing, and nothing is taken away', async () => {
    const all = await setUp()
    const other = `incidents/01KAR1PXXF7E5XQ3V5S1TCCQKB/pc-2.jsonl`
    await put(all.data, other, bytesOf(lines))
    const taken = await all.take()
    await rm(join(all.data, 'incidents', '01KAR1PXXF7E5XQ3V5S1TCCQKB'), { recursive: true })
    await rm(join(all.data, evidence))
    const late = 'incidents/01KAR1PXXF7E5XQ3V5S1TCCQKC/pc-1.jsonl'
    await put(all.data, late, bytesOf(lines))
    const { restored } = await all.restore(taken)
    expect([...restored].sort()).toEqual([evidence, other].sort())
    expect(Object.keys(await contentsOf(all.data)).sort()).toEqual(
      ['profile.json', journal, evidence, other, late].sort(),
    )
    expect((await stat(join(all.data, evidence))).mode & 0o777).toBe(0o600)
    // Once more changes nothing.
    expect((await all.restore(taken)).restored).toEqual([])
  })

  it('never spoils a good file with a bad saved one', async () => {
    const all = await setUp()
    const bad = lines
      .slice(0, 3)
      .map((line, index) => (index === 1 ? line.replace('É', 'E') : line))
    await put(all.data, journal, bytesOf(bad))
    await put(all.data, evidence, 'abîmé')
    await put(all.data, 'profile.json', '{"commune":')
    const taken = await all.take()
    await put(all.data, journal, bytesOf(lines))
    await put(all.data, evidence, picture)
    await put(all.data, 'profile.json', '{}')
    expect((await all.restore(taken)).restored).toEqual([])
  })

  it('does not write through a link, nor over one', async () => {
    const all = await setUp()
    const taken = await all.take()
    const away = join(all.root, 'ailleurs')
    await mkdir(away)
    await rm(join(all.data, 'profile.json'))
    await symlink(join(away, 'profil-commun.json'), join(all.data, 'profile.json'))
    expect((await all.restore(taken)).restored).toEqual([])
    await rm(join(all.data, evidence))
    await rm(join(all.data, 'incidents', incident), { recursive: true })
    await symlink(away, join(all.data, 'incidents', incident))
    await expect(all.restore(taken)).rejects.toMatchObject({ reason: 'denied' })
    expect(await readdir(away)).toEqual([])
  })

  it('leaves no half file when a name is taken by a folder', async () => {
    const all = await setUp()
    const taken = await all.take()
    await rm(join(all.data, journal))
    await mkdir(join(all.data, journal))
    await expect(all.restore(taken)).rejects.toMatchObject({ name: 'StorageError' })
    expect(Object.keys(await contentsOf(all.data)).sort()).toEqual([evidence, 'profile.json'])
  })

  it('is refused when the data folder is not there: an empty copy would be no copy', async () => {
    const all = await setUp()
    const taken = await all.take()
    await rm(all.data, { recursive: true })
    await expect(all.take()).rejects.toMatchObject({ reason: 'missing', file: all.data })
    await expect(all.restore(taken)).rejects.toMatchObject({ reason: 'missing' })
    await expect(access(all.data)).rejects.toThrow()
    expect(await readdir(all.folder)).toEqual([taken.name])
    await all.daily()
    expect(all.problems).toEqual([])
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

    // From the second place the zip is there, but what is now cannot be saved.
    all.state.second = join(all.root, 'second')
    await put(all.state.second, taken.name, rawZip([{ name: evidence, data: picture }]))
    await expect(all.restore({ name: taken.name, place: 'second' })).rejects.toMatchObject({
      name: 'StorageError',
    })
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
    expect(await readFile(join(all.state.second, second.name))).toEqual(
      await readFile(join(all.folder, second.name)),
    )
    // The state before the restore is kept twice as well.
    expect((await all.list()).items).toHaveLength(4)
    expect(all.problems).toHaveLength(1)
  })

  it('takes the same folder named twice for one place, and never replaces a file there', async () => {
    const all = await setUp()
    all.state.second = `${all.folder}/`
    const { name } = await all.take()
    expect((await all.list()).items).toHaveLength(1)
    await rm(join(all.folder, name))
    all.state.second = join(all.root, 'second')
    await put(all.state.second, `${name}/dossier`, 'x')
    await all.take()
    expect(all.problems).toEqual([{ file: all.state.second, code: 'snapshot-failed' }])
    expect(await readdir(all.state.second)).toEqual([name])
  })

  it('lets go of old ones in the second place too, and takes the day its own after a restore', async () => {
    const all = await setUp()
    all.state.second = join(all.root, 'second')
    const taken = await all.take()
    await rm(join(all.folder, taken.name))
    await all.restore({ ...taken, place: 'second' })
    await all.daily()
    expect((await readdir(all.folder)).sort()).toEqual([
      'sang-froid-2026-11-23T18-04-05Z-1.zip',
      'sang-froid-2026-11-23T18-04-05Z-avant-restauration.zip',
    ])
    all.state.now = new Date('2026-12-25T18:00:00.000Z')
    await all.daily()
    for (const folder of [all.folder, all.state.second]) {
      expect(await readdir(folder)).toEqual(['sang-froid-2026-12-25T18-00-00Z.zip'])
    }
  })

  it('sweeps what a restore that was killed left beside a journal, not what is recent', async () => {
    const all = await setUp()
    const old = `${journal}.12.0123456789ab.tmp`
    const recent = `${journal}.13.0123456789ab.tmp`
    for (const path of [old, recent]) await put(all.data, path, 'x')
    const before = new Date(Date.now() - 2 * 3_600_000)
    await utimes(join(all.data, old), before, before)
    await all.daily()
    await expect(access(join(all.data, old))).rejects.toThrow()
    await access(join(all.data, recent))
  })

  it('never runs while a restore does', async () => {
    const all = await setUp()
    const taken = await all.take()
    await rm(join(all.data, evidence))
    all.state.now = new Date('2026-11-24T08:00:00.000Z')
    const [{ restored }] = await Promise.all([all.restore(taken), all.daily(), all.daily()])
    expect(restored).toEqual([evidence])
    const { items } = await all.list()
    const today = items.find(({ name }) => name === 'sang-froid-2026-11-24T08-00-00Z.zip')
    const file = join(all.folder, today?.name ?? '')
    const paths = await withZip(file, async (each) => each.map(({ path }) => path))
    expect(paths).toContain(evidence)
    expect(items).toHaveLength(3)
  })

  it('says that it failed, and never throws', async () => {
    const all = await setUp()
    await mkdir(join(all.root, 'user'))
    await writeFile(all.folder, '')
    await all.daily()
    expect(all.problems).toEqual([{ file: all.folder, code: 'snapshot-failed' }])
  })
})

describe('a hostile zip', () => {
  const name = 'sang-froid-2026-11-20T08-00-00Z.zip'
  const good: RawEntry = { name: evidence, data: picture }

  /** Restoring these bytes is refused for this reason, and but for the saving nothing on the disk has changed. */
  async function refuses(zip: Buffer, reason = 'unreadable'): Promise<void> {
    const all = await setUp()
    await rm(join(all.data, evidence))
    await put(all.folder, name, zip)
    const before = await contentsOf(all.root)
    await expect(all.restore({ name, place: 'first' })).rejects.toMatchObject({ reason })
    const saved = 'user/snapshots/sang-froid-2026-11-23T18-04-05Z-avant-restauration.zip'
    const { [saved]: zipped, ...after } = await contentsOf(all.root)
    expect(zipped).toBeDefined()
    expect(after).toEqual(before)
  }

  it('is what the next tests change: as it is, it brings the piece back', async () => {
    const all = await setUp()
    await rm(join(all.data, evidence))
    await put(all.folder, name, rawZip([good]))
    expect((await all.restore({ name, place: 'first' })).restored).toEqual([evidence])
  })

  it.each([
    '../evade.txt',
    'incidents/../../evade.jsonl',
    `incidents/${incident}/../../../evade.jsonl`,
    '/tmp/evade.jsonl',
    '//serveur/partage/evade.jsonl',
    'C:/evade.jsonl',
    'C:evade.jsonl',
    'incidents\\..\\evade.jsonl',
    '\\\\serveur\\partage\\evade.jsonl',
    '..\\evade.txt',
    './profile.json',
    'incidents//evade.jsonl',
    '.../evade.jsonl',
    '.. /evade.jsonl',
    'profile.json\0.txt',
    '../',
    '',
  ])('writes nothing at all when it names a way out: %j', async (path) => {
    await refuses(rawZip([good, { name: path, data: 'x' }]))
  })

  it('writes nothing when it holds a link, even under a name of ours', async () => {
    await refuses(rawZip([good, { name: 'x', data: '/etc/passwd', mode: 0o120777 }]))
    await refuses(rawZip([good, { name: journal, data: '/etc/passwd', mode: 0o120777 }]))
  })

  it('writes nothing when it lies about sizes, or unfolds into more than the disk holds', async () => {
    const zeros = Buffer.alloc(1_000_000)
    await refuses(rawZip([good, { name: journal, data: zeros, declared: 10 }]))
    await refuses(rawZip([good, { name: journal, data: 'x', declared: 1_000_000 }]))
    await refuses(rawZip([good, { name: journal, data: 'x', declared: 0xfffffff0 }]))
    const pieces = Array.from({ length: 2000 }, (_, index) => ({
      name: `incidents/${incident}/evidence/${sha256Of(`${index}`)}.png`,
      data: 'x',
      declared: 0xfffffff0,
    }))
    await refuses(rawZip([good, ...pieces]), 'full')
  })

  it('writes nothing when two entries have one name, or share their bytes', async () => {
    await refuses(rawZip([good, { name: journal, data: 'a' }, { name: journal, data: 'b' }]))
    const zip = rawZip([good, { name: journal, data: picture }])
    // The second record is sent to where the first one's bytes are.
    const record = zip.lastIndexOf(Buffer.from('PK\x01\x02'))
    zip.writeUInt32LE(0, record + 42)
    await refuses(zip)
  })

  it('writes nothing when it is cut, changed anywhere in a file, or no zip', async () => {
    const zip = rawZip([good, { name: journal, data: bytesOf(lines) }])
    await refuses(zip.subarray(0, zip.length - 40))
    await refuses(zip.subarray(0, zip.length / 2))
    await refuses(Buffer.alloc(0))
    await refuses(Buffer.from('tout autre chose'))
    const changed = Buffer.from(zip)
    const place = changed.indexOf(journal) + journal.length + 30
    changed[place] = (changed[place] ?? 0) ^ 0xff
    await refuses(changed)
  })

  it('writes nothing when it holds more files than a town has', async () => {
    const file = join(await temporaryFolder(), 'a.zip')
    await writeFile(file, rawZip(['a', 'b', 'c'].map((each) => ({ name: each, data: '' }))))
    const limits = { bytes: 10, items: 3 }
    expect(await withZip(file, async (items) => items.length, limits)).toBe(3)
    await expect(withZip(file, async () => 0, { ...limits, items: 2 })).rejects.toMatchObject({
      reason: 'unreadable',
    })
  })

  it('writes nothing of a shape that is not ours, nor a piece that is not what its name says', async () => {
    const all = await setUp()
    await put(all.data, evidence, Buffer.from(picture.map((byte) => byte ^ 1)))
    const before = await contentsOf(all.data)
    const strange = [
      'autre.txt',
      'incidents/pas-un-incident/pc-1.jsonl',
      `incidents/${incident}/evidence/page.html`,
      `incidents/${incident}/nul.jsonl`,
      'devices/pc-9.json',
      evidence,
    ]
    await put(all.folder, name, rawZip(strange.map((path) => ({ name: path, data: 'x' }))))
    expect((await all.restore({ name, place: 'first' })).restored).toEqual([])
    expect(await contentsOf(all.data)).toEqual(before)
  })

  it('is refused when a snapshot of ours was cut', async () => {
    const all = await setUp()
    const taken = await all.take()
    await truncate(join(all.folder, taken.name), taken.bytes - 1)
    await expect(all.restore(taken)).rejects.toMatchObject({ reason: 'unreadable' })
  })
})

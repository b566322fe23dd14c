import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { openLibrary } from '../playbooks/library.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { openPackPlaces } from './pack-places.ts'
import { PackRefused } from './pack-refused.ts'
import { folderWith, oneTwo, packOf, packYml, pageOf } from './packs.support.ts'
import { createPacks } from './packs.ts'

const oneTwoThree = {
  ...oneTwo,
  'pack.yml': packYml({ version: '1.1.0' }),
  'fr/trois.md': pageOf('trois'),
}

async function setUp(shipped = oneTwo) {
  const root = await temporaryFolder()
  const shippedDir = await folderWith(join(root, 'playbooks'), shipped)
  const userDir = join(root, 'user')
  await mkdir(userDir)
  return { ...(await start({ shippedDir, userDir })), shippedDir, userDir }
}

/** As at each start of the app. */
async function start({ shippedDir, userDir }: { shippedDir: string; userDir: string }) {
  const problems: StorageProblem[] = []
  const onProblem = (problem: StorageProblem) => problems.push(problem)
  const places = await openPackPlaces({ userDir, shippedDir, onProblem })
  const library = await openLibrary(places.folderOf(places.current()), { watch: false })
  onTestFinished(() => library.close())
  let news = 0
  library.onChange(() => {
    news += 1
  })
  const packs = createPacks({ places, library, onPending: () => {} })
  const ids = () =>
    library
      .all('fr')
      .map(({ id }) => id)
      .sort()
  return { packs, library, problems, ids, news: () => news }
}

const versions = ({
  current,
  previous,
}: Awaited<ReturnType<ReturnType<typeof createPacks>['get']>>) => [
  current.pack?.version,
  previous?.pack?.version,
]

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof PackRefused ? error.fault : error),
  )

describe('reading a pack', () => {
  it('says what it would change, and writes nothing at all', async () => {
    const { packs, userDir, ids } = await setUp()
    const offer = await packs.read(await packOf(oneTwoThree), 'fr')
    expect(offer).toMatchObject({
      pack: { publisher: 'Sequane', version: '1.1.0' },
      playbooks: 3,
      relation: 'newer',
      samePublisher: true,
      added: ['La fiche trois'],
      changed: [],
      removed: [],
    })
    expect(ids()).toEqual(['deux', 'un'])
    expect(await readdir(userDir)).toEqual([])
  })

  it('lists a broken page with its place, and takes the others', async () => {
    const { packs } = await setUp()
    const broken = { ...oneTwoThree, 'fr/deux.md': 'Pas de tête.' }
    const offer = await packs.read(await packOf(broken), 'fr')
    expect(offer.playbooks).toBe(2)
    expect(offer.problems[0]).toMatchObject({ file: 'fr/deux.md', severity: 'error', line: 1 })
    expect(offer.removed).toEqual(['La fiche deux'])
  })

  it.each([
    ['no pack.yml', { 'fr/un.md': pageOf('un') }, 'no-pack'],
    ['a pack.yml that is wrong', { ...oneTwo, 'pack.yml': 'id: [' }, 'no-pack'],
    ['no page', { 'pack.yml': packYml() }, 'no-playbook'],
    ['no page that can be read', { ...oneTwo, 'fr/un.md': '', 'fr/deux.md': '' }, 'no-playbook'],
  ])('refuses one with %s', async (_what, texts, fault) => {
    const { packs } = await setUp()
    expect(await faultOf(packs.read(await packOf(texts), 'fr'))).toBe(fault)
    expect(await faultOf(packs.install(await packOf(texts), undefined))).toBe(fault)
  })
})

describe('a pack put in use', () => {
  it('is what the pages come from, at once and at the next start', async () => {
    const all = await setUp()
    const installed = await all.packs.install(await packOf(oneTwoThree), undefined)
    expect(versions(installed)).toEqual(['1.1.0', '1.0.0'])
    expect(installed).toMatchObject({ current: { shipped: false }, previous: { shipped: true } })
    expect(all.ids()).toEqual(['deux', 'trois', 'un'])
    expect(all.news()).toBe(1)
    const later = await start(all)
    expect(later.ids()).toEqual(['deux', 'trois', 'un'])
    expect(later.library.pack()?.version).toBe('1.1.0')
    expect(later.library.problems('fr')).toEqual(all.library.problems('fr'))
  })

  it('can be taken back, and the taking back too', async () => {
    const { packs, ids } = await setUp()
    await packs.install(await packOf(oneTwoThree), undefined)
    expect(versions((await packs.restore()) ?? never())).toEqual(['1.0.0', '1.1.0'])
    expect(ids()).toEqual(['deux', 'un'])
    expect(versions((await packs.restore()) ?? never())).toEqual(['1.1.0', '1.0.0'])
    expect(ids()).toEqual(['deux', 'trois', 'un'])
  })

  it('has nothing to go back to at first', async () => {
    const { packs } = await setUp()
    expect(await packs.restore()).toBeUndefined()
    expect((await packs.get()).previous).toBeNull()
  })

  it('is the file that was shown, or nothing changes', async () => {
    const { packs, ids } = await setUp()
    const { sha256 } = await packs.read(await packOf(oneTwoThree), 'fr')
    expect(await faultOf(packs.install(await packOf(oneTwo), sha256))).toBe('changed')
    expect(ids()).toEqual(['deux', 'un'])
    await packs.install(await packOf(oneTwoThree), sha256)
    expect(ids()).toEqual(['deux', 'trois', 'un'])
  })

  it('twice is once: what was there before is not forgotten', async () => {
    const { packs } = await setUp()
    await packs.install(await packOf(oneTwoThree), undefined)
    const twice = await packs.install(await packOf(oneTwoThree), undefined)
    expect(versions(twice)).toEqual(['1.1.0', '1.0.0'])
    expect((await packs.read(await packOf(oneTwoThree), 'fr')).relation).toBe('same')
  })

  it('leaves room: of many, the last two stay on the disk', async () => {
    const { packs, userDir } = await setUp()
    for (const version of ['1.1.0', '1.2.0', '1.3.0', '1.4.0']) {
      await packs.install(await packOf({ ...oneTwo, 'pack.yml': packYml({ version }) }), undefined)
    }
    expect(versions(await packs.get())).toEqual(['1.4.0', '1.3.0'])
    expect(await readdir(join(userDir, 'packs'))).toHaveLength(2)
  })

  it('asked for twice at once ends as one after the other', async () => {
    const { packs, ids } = await setUp()
    const [first, second] = await Promise.all([
      packs.install(await packOf(oneTwoThree), undefined),
      packs.restore(),
    ])
    expect(versions(first)).toEqual(['1.1.0', '1.0.0'])
    expect(versions(second ?? never())).toEqual(['1.0.0', '1.1.0'])
    expect(ids()).toEqual(['deux', 'un'])
  })

  it('holds only what a pack has a place for, and writes nowhere else', async () => {
    const { packs, userDir } = await setUp()
    const sly = { ...oneTwo, 'pack.yml': packYml(), 'programme.exe': 'x', 'fichiers.json': '{}' }
    await packs.install(await packOf(sly), undefined)
    const [name = ''] = await readdir(join(userDir, 'packs'))
    const files = await readdir(join(userDir, 'packs', name), { recursive: true })
    expect(files.sort()).toEqual([
      'fichiers.json',
      'fr',
      join('fr', 'deux.md'),
      join('fr', 'un.md'),
      'pack.yml',
    ])
    expect(await readFile(join(userDir, 'packs', name, 'fichiers.json'), 'utf8')).not.toBe('{}')
    expect((await readdir(userDir)).sort()).toEqual(['packs', 'packs.json'])
  })
})

describe('a pack that is no longer whole', () => {
  it.each<[string, (folder: string) => Promise<void>]>([
    ['lost a page', (folder) => rm(join(folder, 'fr', 'un.md'))],
    ['has a page changed', (folder) => writeFile(join(folder, 'fr', 'un.md'), pageOf('un', 'Non'))],
    ['has a page slipped in', (folder) => writeFile(join(folder, 'fr', 'x.md'), pageOf('x'))],
    ['lost the list of its files', (folder) => rm(join(folder, 'fichiers.json'))],
    ['is gone', (folder) => rm(folder, { recursive: true })],
  ])('because it %s gives its place to the one of the app, and it is said', async (_how, harm) => {
    const all = await setUp()
    const file = await packOf(oneTwoThree)
    await all.packs.install(file, undefined)
    const [name = ''] = await readdir(join(all.userDir, 'packs'))
    await harm(join(all.userDir, 'packs', name))

    const later = await start(all)
    expect(later.ids()).toEqual(['deux', 'un'])
    expect(later.packs.problems('fr')).toMatchObject([{ code: 'pack-damaged', severity: 'error' }])
    expect(await later.packs.get()).toMatchObject({ current: { shipped: true }, previous: null })

    await later.packs.install(file, undefined)
    expect(later.ids()).toEqual(['deux', 'trois', 'un'])
    expect(later.packs.problems('fr')).toEqual([])
  })

  it('is not offered to go back to', async () => {
    const all = await setUp()
    await all.packs.install(await packOf(oneTwoThree), undefined)
    await all.packs.restore()
    await rm(join(all.userDir, 'packs'), { recursive: true })
    const later = await start(all)
    expect((await later.packs.get()).previous).toBeNull()
    expect(later.packs.problems('fr')).toEqual([])
  })
})

describe('an update of the app', () => {
  const newer = {
    ...oneTwo,
    'pack.yml': packYml({ version: '1.2.0' }),
    'fr/neuf.md': pageOf('neuf'),
  }

  it('that brings a newer version of the same pack is read; the file’s can be taken back', async () => {
    const all = await setUp()
    await all.packs.install(await packOf(oneTwoThree), undefined)
    await folderWith(all.shippedDir, newer)
    const later = await start(all)
    expect(versions(await later.packs.get())).toEqual(['1.2.0', '1.1.0'])
    expect(later.ids()).toEqual(['deux', 'neuf', 'un'])
    // Chosen with that newer one at hand, it stays.
    await later.packs.restore()
    expect(versions(await (await start(all)).packs.get())).toEqual(['1.1.0', '1.2.0'])
  })

  it.each([
    ['an older one', packYml({ version: '1.0.5' })],
    ['another pack', packYml({ version: '9.0.0', id: 'autre' })],
    ['nothing that can be read', 'id: ['],
  ])('that brings %s changes nothing', async (_what, packText) => {
    const all = await setUp()
    await all.packs.install(await packOf(oneTwoThree), undefined)
    await folderWith(all.shippedDir, { 'pack.yml': packText })
    expect((await start(all)).ids()).toEqual(['deux', 'trois', 'un'])
  })

  it('does not take back an older version that was chosen knowingly', async () => {
    const all = await setUp()
    const older = { ...oneTwo, 'pack.yml': packYml({ version: '0.9.0' }) }
    await all.packs.install(await packOf(older), undefined)
    expect(versions(await (await start(all)).packs.get())).toEqual(['0.9.0', '1.0.0'])
  })
})

describe('a disk that refuses', () => {
  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'leaves everything as it was',
    async () => {
      const all = await setUp()
      await chmod(all.userDir, 0o500)
      await expect(all.packs.install(await packOf(oneTwoThree), undefined)).rejects.toThrow(
        /denied/,
      )
      expect(all.ids()).toEqual(['deux', 'un'])
      await chmod(all.userDir, 0o700)
    },
  )

  it('leaves everything as it was where a file stands in the way', async () => {
    const all = await setUp()
    await writeFile(join(all.userDir, 'packs'), '')
    const refused = all.packs.install(await packOf(oneTwoThree), undefined)
    await expect(refused).rejects.toMatchObject({ name: 'StorageError' })
    expect(all.ids()).toEqual(['deux', 'un'])
    expect((await all.packs.get()).current.shipped).toBe(true)
  })
})

describe('a file from the system', () => {
  it('waits for an answer, and is forgotten once it has one', async () => {
    const { packs, userDir } = await setUp()
    const path = join(userDir, 'Classeur reçu.sangfroid')
    const file = await packOf(oneTwoThree)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    expect(await packs.give(path)).toBe(true)
    const given = packs.pending()
    if (given?.state !== 'read') throw new Error('not read')
    expect(given.name).toBe('Classeur reçu.sangfroid')
    expect((await packs.read(given.file, 'fr')).added).toEqual(['La fiche trois'])
    await packs.install(given.file, undefined)
    expect(packs.pending()).toBeNull()
    await packs.give(path)
    packs.dismiss()
    expect(packs.pending()).toBeNull()
  })

  it('of any other name is not even looked at', async () => {
    const { packs } = await setUp()
    expect(await packs.give('/etc/passwd')).toBe(false)
    expect(packs.pending()).toBeNull()
  })
})

function never(): never {
  throw new Error('there was nothing to go back to')
}

import { mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { playbookSummarySchema, problemSchema } from '../../shared/playbook.ts'
import { fileOf, folderWith, named, packText } from './fixtures.ts'
import { type Library, openLibrary } from './library.ts'

const cleanings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean()
})

async function open(
  files: Readonly<Record<string, string | Uint8Array>>,
  watch = false,
): Promise<{ readonly library: Library; readonly folder: string }> {
  const { folder, remove } = await folderWith(files)
  const library = await openLibrary(folder, { watch })
  cleanings.push(remove, () => library.close())
  return { library, folder }
}

const told = (library: Library) =>
  library.problems('fr').map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
const states = (library: Library, locale: 'fr' | 'en' = 'fr') =>
  library.list(locale).map(({ state, id, file }) => `${state} ${id} ${file}`)

const titled = (id: string, title: string, category: string) =>
  named(id, (text) => text.replace(/title: Gérer.*/, `title: ${title}`).replace('erreur', category))

describe('openLibrary', () => {
  it('reads the pack and the playbooks', async () => {
    const { library } = await open({ 'pack.yml': packText, 'fr/exemple.md': fileOf() })
    expect(told(library)).toEqual([])
    expect(library.pack()?.id).toBe('essai')
    expect(library.get('exemple', 'fr')?.title).toBe('Gérer un exemple')
    expect(library.list('fr')).toMatchObject([
      {
        state: 'ready',
        id: 'exemple',
        file: 'fr/exemple.md',
        locale: 'fr',
        steps: 1,
        templates: 1,
      },
    ])
  })

  it('orders a group as the pack says, the pages it does not name after, and misses those not there', async () => {
    const { library } = await open({
      'pack.yml': `${packText}order: [c, disparue, a]\n`,
      'fr/a.md': titled('a', 'Abri', 'grave'),
      'fr/b.md': titled('b', 'Bruit', 'grave'),
      'fr/c.md': titled('c', 'Crue', 'grave'),
      'fr/d.md': titled('d', 'Zone', 'attaque'),
    })
    expect(library.list('fr').map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
    expect(told(library)).toEqual(['pack.yml:15:12 playbook-missing'])
  })

  it('lists the gravity a page proposes, where it does', async () => {
    const { library } = await open({
      'fr/exemple.md': fileOf().replace('category: erreur', 'category: erreur\nseverity: critical'),
      'fr/autre.md': named('autre'),
    })
    const severities = library
      .list('fr')
      .map((item) => [item.id, item.state === 'ready' && item.severity])
    expect(severities).toEqual([
      ['autre', undefined],
      ['exemple', 'critical'],
    ])
  })

  it('orders by group, then title in the order of the language', async () => {
    const { library } = await open({
      'fr/a.md': titled('a', 'Zèbre', 'attaque'),
      'fr/b.md': titled('b', 'Étang', 'attaque'),
      'fr/c.md': titled('c', 'Abri', 'quotidien'),
      'fr/d.md': titled('d', 'Foule', 'grave'),
      'fr/e.md': titled('e', 'Faute', 'erreur'),
    })
    expect(library.list('fr').map(({ id }) => id)).toEqual(['b', 'a', 'e', 'd', 'c'])
    expect(library.all('fr').map(({ id }) => id)).toEqual(['b', 'a', 'e', 'd', 'c'])
  })

  it('lists a broken file with its problem, and the others load', async () => {
    const { library } = await open({
      'pack.yml': packText,
      'fr/exemple.md': fileOf(),
      'fr/casse.md': named('casse', (text) => text.replace('#capturer ', '')),
      'fr/vide.md': '',
      'fr/latin.md': Buffer.from(named('latin'), 'latin1'),
      'fr/gros.md': 'a'.repeat(5 * 1024 * 1024),
    })
    expect(states(library)).toEqual([
      'ready exemple fr/exemple.md',
      'broken casse fr/casse.md',
      'broken gros fr/gros.md',
      'broken latin fr/latin.md',
      'broken vide fr/vide.md',
    ])
    expect(library.get('casse', 'fr')).toBeUndefined()
    expect(told(library)).toEqual([
      'fr/casse.md:23:3 step-without-id',
      'fr/gros.md:1:1 file-too-large',
      'fr/latin.md:3:9 file-not-utf8',
      'fr/vide.md:1:1 head-missing',
    ])
    for (const summary of library.list('en')) playbookSummarySchema.parse(summary)
    for (const problem of library.problems('en')) problemSchema.parse(problem)
  })

  it('falls back on the other language, never the other way round', async () => {
    const { library } = await open({
      'fr/exemple.md': fileOf(),
      'en/exemple.md': named('exemple', (text) =>
        text.replace(/title: Gérer.*/, 'title: In English'),
      ),
      'fr/seul.md': named('seul'),
    })
    expect(library.get('exemple', 'en')?.locale).toBe('en')
    expect(library.get('seul', 'en')?.locale).toBe('fr')
    expect(library.get('absent', 'en')).toBeUndefined()
    expect(
      library
        .all('en')
        .map(({ id, locale }) => `${id} ${locale}`)
        .sort(),
    ).toEqual(['exemple en', 'seul fr'])
    expect(
      library
        .list('en')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['exemple', 'seul'])
  })

  it('lists a broken translation beside the page that replaces it, in its language only', async () => {
    const { library } = await open({
      'fr/exemple.md': fileOf(),
      'en/exemple.md': 'x',
      'en/a.md': 'x',
    })
    expect(states(library, 'en')).toEqual([
      'ready exemple fr/exemple.md',
      'broken a en/a.md',
      'broken exemple en/exemple.md',
    ])
    expect(states(library, 'fr')).toEqual(['ready exemple fr/exemple.md', 'broken a en/a.md'])
  })

  it('keeps the file that bears the name when two have one identifier', async () => {
    const { library } = await open({
      'pack.yml': packText,
      'fr/autre.md': fileOf(),
      'fr/exemple.md': fileOf(),
    })
    expect(states(library)).toEqual(['ready exemple fr/exemple.md', 'broken autre fr/autre.md'])
    expect(told(library)).toEqual([
      'fr/autre.md:2:1 id-not-file-name',
      'fr/autre.md:2:1 playbook-twice',
    ])
  })

  it('checks links, variables and translations across files', async () => {
    const { library } = await open({
      'pack.yml': packText,
      'fr/a.md': named('a', (text) =>
        text
          .replace('related: []', 'related: [b, rien, a]')
          .replace(
            'Quand utiliser',
            '[x](fiche:b#capturer) [y](fiche:b#rien)\n[z](fiche:nul) Quand',
          )
          .replace('{{ prenom }}', '{{ inconnue }}'),
      ),
      'fr/b.md': named('b'),
      'en/b.md': named('b', (text) => text.replace('#capturer', '#capture')),
    })
    expect(told(library)).toEqual([
      'en/b.md:23:3 step-untranslated',
      'fr/a.md:14:14 related-missing',
      'fr/a.md:14:20 related-self',
      'fr/a.md:16:23 playbook-anchor-missing',
      'fr/a.md:17:1 playbook-missing',
      'fr/a.md:30:9 variable-undeclared',
      'fr/b.md:23:3 step-untranslated',
    ])
    expect(library.list('fr').every(({ state }) => state === 'ready')).toBe(true)
  })

  it('does not take a link to a broken playbook for a dead one', async () => {
    const { library } = await open({
      'pack.yml': packText,
      'fr/a.md': named('a', (text) => text.replace('Quand', '[x](fiche:b#capturer) Quand')),
      'fr/b.md': '',
    })
    expect(told(library)).toEqual(['fr/b.md:1:1 head-missing'])
  })

  it('says that there is no pack, and does not check variables without one', async () => {
    const { library } = await open({ 'fr/exemple.md': fileOf() })
    expect(told(library)).toEqual(['pack.yml:1:1 pack-missing'])
    expect(library.pack()).toBeNull()
  })

  it('is empty with a problem when the folder is missing, or is a file', async () => {
    const { folder } = await open({ 'a.txt': '' })
    for (const missing of [join(folder, 'absent'), join(folder, 'a.txt')]) {
      const library = await openLibrary(missing, { watch: false })
      expect(library.list('fr')).toEqual([])
      expect(told(library)).toEqual([`${missing}:1:1 folder-missing`])
      await library.close()
    }
  })

  it('reads nothing but <language>/*.md', async () => {
    const { library } = await open({
      'exemple.md': fileOf(),
      'de/exemple.md': fileOf(),
      'fr/sous/exemple.md': fileOf(),
      'fr/exemple.txt': fileOf(),
      'fr/.exemple.md': fileOf(),
      'fr/exemple.md~': fileOf(),
      'pack.yml': packText,
    })
    expect(library.list('fr')).toEqual([])
    expect(told(library)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('does not follow links out of the folder', async () => {
    const outside = await folderWith({
      'secret.md': named('secret'),
      'en/dehors.md': named('dehors'),
    })
    cleanings.push(outside.remove)
    const { library, folder } = await open({ 'pack.yml': packText, 'fr/exemple.md': fileOf() })
    await symlink(join(outside.folder, 'secret.md'), join(folder, 'fr/secret.md'))
    await symlink(join(folder, 'fr/exemple.md'), join(folder, 'fr/dedans.md'))
    await symlink(join(outside.folder, 'en'), join(folder, 'en'))
    await symlink(join(folder, 'nulle-part'), join(folder, 'fr/mort.md'))
    await mkdir(join(folder, 'fr/dossier.md'))
    await library.close()
    const again = await openLibrary(folder, { watch: false })
    expect(again.get('secret', 'fr')).toBeUndefined()
    expect(again.get('dehors', 'en')).toBeUndefined()
    expect(again.get('exemple', 'fr')).toBeDefined()
    expect(told(again)).toEqual([
      'en:1:1 folder-outside',
      'fr/dedans.md:2:1 id-not-file-name',
      'fr/dedans.md:2:1 playbook-twice',
      'fr/dossier.md:1:1 file-not-regular',
      'fr/mort.md:1:1 file-unreadable',
      'fr/secret.md:1:1 file-outside',
    ])
    await again.close()
  })
})

describe('moving to another folder', () => {
  it('keeps the old pages until the new ones are there, tells once, and goes back', async () => {
    const { library, folder } = await open({ 'pack.yml': packText, 'fr/exemple.md': fileOf() })
    const other = await folderWith({ 'fr/autre.md': titled('autre', 'Autre', 'grave') })
    cleanings.push(other.remove)
    const told = vi.fn(() => library.list('fr').map(({ id }) => id))
    library.onChange(told)
    const moved = library.moveTo(other.folder)
    expect(library.get('exemple', 'fr')).toBeDefined()
    await moved
    expect(told.mock.results).toEqual([{ type: 'return', value: ['autre'] }])
    expect(library.pack()).toBeNull()
    await library.moveTo(folder)
    expect(library.list('fr').map(({ id }) => id)).toEqual(['exemple'])
    expect(library.pack()?.id).toBe('essai')
  })

  it('watches the new folder, and no longer the old one', async () => {
    const { library, folder } = await open({ 'fr/exemple.md': fileOf() }, true)
    const other = await folderWith({ 'fr/autre.md': titled('autre', 'Autre', 'grave') })
    cleanings.push(other.remove)
    await library.moveTo(other.folder)
    await writeFile(join(folder, 'fr', 'b.md'), titled('b', 'B', 'grave'))
    await writeFile(join(other.folder, 'fr', 'c.md'), titled('c', 'C', 'grave'))
    await vi.waitFor(() => expect(library.get('c', 'fr')).toBeDefined(), { timeout: 5_000 })
    expect(library.list('fr').map(({ id }) => id)).toEqual(['autre', 'c'])
  })
})

describe('watching', () => {
  const soon = { timeout: 5000, interval: 20 }
  const start = async (files: Readonly<Record<string, string>>) => {
    const opened = await open({ 'pack.yml': packText, ...files }, true)
    const listener = vi.fn()
    const stop = opened.library.onChange(listener)
    return { ...opened, listener, stop }
  }
  const edited = fileOf().replace('Gérer un exemple', 'Titre neuf')

  it('sees an edit, an addition, a removal, a repair', async () => {
    const { library, folder, listener } = await start({ 'fr/exemple.md': fileOf(), 'fr/b.md': 'x' })
    await writeFile(join(folder, 'fr/exemple.md'), edited)
    await vi.waitFor(() => expect(library.get('exemple', 'fr')?.title).toBe('Titre neuf'), soon)
    await writeFile(join(folder, 'fr/b.md'), named('b'))
    await vi.waitFor(() => expect(library.get('b', 'fr')).toBeDefined(), soon)
    await unlink(join(folder, 'fr/b.md'))
    await vi.waitFor(() => expect(library.list('fr')).toHaveLength(1), soon)
    await writeFile(join(folder, 'pack.yml'), packText.replace('1.0.0', '1.0.1'))
    await vi.waitFor(() => expect(library.pack()?.version).toBe('1.0.1'), soon)
    expect(listener.mock.calls.length).toBeGreaterThanOrEqual(4)
  })

  it('keeps what has not changed as it was', async () => {
    const { library, folder } = await start({ 'fr/exemple.md': fileOf(), 'fr/b.md': named('b') })
    const before = library.get('b', 'fr')
    await writeFile(join(folder, 'fr/exemple.md'), edited)
    await vi.waitFor(() => expect(library.get('exemple', 'fr')?.title).toBe('Titre neuf'), soon)
    expect(library.get('b', 'fr')).toBe(before)
  })

  it('follows editors that write beside and rename, again and again', async () => {
    const { library, folder } = await start({ 'fr/exemple.md': fileOf() })
    for (const title of ['Un', 'Deux', 'Trois']) {
      await writeFile(
        join(folder, 'fr/exemple.md.tmp'),
        fileOf().replace('Gérer un exemple', title),
      )
      await rename(join(folder, 'fr/exemple.md.tmp'), join(folder, 'fr/exemple.md'))
      await vi.waitFor(() => expect(library.get('exemple', 'fr')?.title).toBe(title), soon)
    }
  })

  it('sees a language come, go and come back', async () => {
    const { library, folder } = await start({ 'fr/exemple.md': fileOf() })
    for (let round = 0; round < 2; round += 1) {
      await mkdir(join(folder, 'en'))
      await writeFile(join(folder, 'en/exemple.md'), fileOf())
      await vi.waitFor(() => expect(library.get('exemple', 'en')?.locale).toBe('en'), soon)
      await writeFile(join(folder, 'en/exemple.md'), edited)
      await vi.waitFor(() => expect(library.get('exemple', 'en')?.title).toBe('Titre neuf'), soon)
      await rm(join(folder, 'en'), { recursive: true })
      await vi.waitFor(() => expect(library.get('exemple', 'en')?.locale).toBe('fr'), soon)
    }
  })

  it('sees a folder that was missing at the start', async () => {
    const { folder } = await open({})
    const library = await openLibrary(join(folder, 'plus-tard'), { watch: true })
    cleanings.push(() => library.close())
    expect(library.list('fr')).toEqual([])
    await mkdir(join(folder, 'plus-tard/fr'), { recursive: true })
    await writeFile(join(folder, 'plus-tard/fr/exemple.md'), fileOf())
    await vi.waitFor(() => expect(library.get('exemple', 'fr')).toBeDefined(), soon)
  })

  it('tells nobody about what changes nothing, nor after a stop', async () => {
    const { library, folder, listener, stop } = await start({ 'fr/exemple.md': fileOf() })
    await writeFile(join(folder, 'fr/notes.txt'), 'x')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(listener).not.toHaveBeenCalled()
    stop()
    await writeFile(join(folder, 'fr/exemple.md'), edited)
    await vi.waitFor(() => expect(library.get('exemple', 'fr')?.title).toBe('Titre neuf'), soon)
    expect(listener).not.toHaveBeenCalled()
  })

  it('does not watch unless asked', async () => {
    const { library, folder } = await open({ 'fr/exemple.md': fileOf() })
    await writeFile(join(folder, 'fr/exemple.md'), edited)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(library.get('exemple', 'fr')?.title).toBe('Gérer un exemple')
  })
})

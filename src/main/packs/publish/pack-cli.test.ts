import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../../storage/storage.support.ts'
import { folderWith, oneTwo, packYml, pageOf, type Texts } from '../packs.support.ts'
import { readPackFile } from '../read-pack-file.ts'
import { main } from './pack-cli.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

function listener() {
  const texts: string[] = []
  const hear = (text: string) => {
    texts.push(text)
  }
  return { io: { out: hear, err: hear }, said: () => texts.join('') }
}

async function run(texts: Texts) {
  const root = await temporaryFolder()
  const folder = await folderWith(join(root, 'fiches'), texts)
  return { folder, out: join(root, 'envoi', 'a.sangfroid'), ...(await again(folder, root)) }
}

async function again(folder: string, root = resolve(folder, '..'), name = 'a.sangfroid') {
  const { io, said } = listener()
  const code = await main(['--folder', folder, '--out', join(root, 'envoi', name)], io)
  return { code, said: said() }
}

describe('playbooks:pack', () => {
  it('makes one file that the app opens, and tells the code to read out', async () => {
    const { code, said, out } = await run(oneTwo)
    expect(code).toBe(0)
    expect(said).toMatch(/3 fichiers, \d ko\nEmpreinte à dire au téléphone : (?:\w{4}-){3}\w{4}\n$/)
    const { files } = await readPackFile(new Blob([await readFile(out)]))
    expect([...files.keys()]).toEqual(['fr/deux.md', 'fr/un.md', 'pack.yml'])
  })

  it('makes the same bytes another day, in another time zone', async () => {
    const { folder, out } = await run(oneTwo)
    const first = await readFile(out)
    await utimes(join(folder, 'fr', 'un.md'), 1, 1)
    for (const zone of ['Pacific/Noumea', 'America/Cayenne']) {
      vi.stubEnv('TZ', zone)
      await again(folder, undefined, 'b.sangfroid')
      expect((await readFile(join(out, '..', 'b.sangfroid'))).equals(first)).toBe(true)
    }
    await writeFile(join(folder, 'fr', 'un.md'), pageOf('un', 'Autre'))
    await again(folder, undefined, 'c.sangfroid')
    expect((await readFile(join(out, '..', 'c.sangfroid'))).equals(first)).toBe(false)
  })

  it('takes what has a place in a pack, and nothing of what lies about', async () => {
    const { out, code } = await run({
      ...oneTwo,
      'mots.txt': 'Vauxcelles\n',
      LICENSE: 'CC BY-SA',
      'notes.docx': 'x',
      'fr/.un.md.swp': 'x',
      'fr/image.png': 'x',
    })
    expect(code).toBe(0)
    const { files } = await readPackFile(new Blob([await readFile(out)]))
    expect([...files.keys()].sort()).toEqual([
      'LICENSE',
      'fr/deux.md',
      'fr/un.md',
      'mots.txt',
      'pack.yml',
    ])
  })

  it.each<[string, Texts, RegExp]>([
    ['an error in a page', { ...oneTwo, 'fr/un.md': 'x' }, /fr\/un\.md:1:1/],
    ['an error in the pack', { ...oneTwo, 'pack.yml': packYml({ version: 'un' }) }, /pack\.yml:/],
    ['no pack.yml', { 'fr/un.md': pageOf('un') }, /Sans lui/],
    ['a page whose name would be left out', { ...oneTwo, 'fr/Ma fiche.md': 'x' }, /Ma fiche/],
    [
      'a figure that does not exist',
      { ...oneTwo, 'fr/un.md': `${pageOf('un')}\n{{ repere.x }}` },
      /x/,
    ],
  ])('writes nothing for %s', async (_what, texts, words) => {
    const { code, said, out } = await run(texts)
    expect(code).toBe(1)
    expect(said).toMatch(words)
    expect(said).toContain('Rien n’est écrit')
    await expect(readFile(out)).rejects.toThrow(/ENOENT/)
  })

  it('is told how to be used', async () => {
    const { io, said } = listener()
    expect(await main(['--out', 'x.zip'], io)).toBe(2)
    expect(await main(['--dossier', 'x'], io)).toBe(2)
    expect(said()).toContain('usage')
  })

  it('packs the playbooks that ship', async () => {
    const root = await temporaryFolder()
    const { code, said } = await again(resolve('playbooks'), root)
    expect(said).toMatch(/fichiers/)
    expect(code).toBe(0)
    const bytes = await readFile(join(root, 'envoi', 'a.sangfroid'))
    const { files } = await readPackFile(new Blob([bytes]))
    for (const [path, data] of files) {
      expect(Buffer.from(data).equals(await readFile(join('playbooks', path)))).toBe(true)
    }
    await rm(root, { recursive: true })
  })
})

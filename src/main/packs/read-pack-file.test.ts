import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxPackFileBytes } from '../../shared/pack-file.ts'
import { type RawEntry, rawZip } from '../snapshots/snapshots.support.ts'
import { PackRefused } from './pack-refused.ts'
import { oneTwo, packOf } from './packs.support.ts'
import { readPackFile } from './read-pack-file.ts'

const text = (data: Uint8Array | undefined) => data && Buffer.from(data).toString()
const plain = (...entries: RawEntry[]) => [{ name: 'pack.yml', data: 'id: x' }, ...entries]

/** The reason a file is refused for, and the name it gives. */
async function refusalOf(bytes: Uint8Array<ArrayBuffer> | Blob): Promise<string> {
  try {
    await readPackFile(bytes instanceof Blob ? bytes : new Blob([bytes]))
    return 'read'
  } catch (error) {
    if (error instanceof PackRefused) return error.message
    throw error
  }
}
const refused = (entries: readonly RawEntry[]) => refusalOf(new Uint8Array(rawZip(entries)))

describe('a pack’s file', () => {
  it('gives the files a pack has a place for, byte for byte', async () => {
    const { files, leftOut, sha256 } = await readPackFile(await packOf(oneTwo))
    expect([...files.keys()].sort()).toEqual(['fr/deux.md', 'fr/un.md', 'pack.yml'])
    expect(text(files.get('fr/un.md'))).toBe(oneTwo['fr/un.md'])
    expect(leftOut).toEqual([])
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('made by hand may hold folders, and what other programs leave behind: it stays out', async () => {
    const zip = rawZip([
      { name: 'fr/', data: '' },
      { name: 'pack.yml', data: 'a' },
      { name: '.DS_Store', data: 'x' },
      { name: '__MACOSX/fr/._un.md', data: 'x' },
      { name: 'fr/un.md', data: 'b' },
      { name: 'fr/Ma fiche.md', data: 'x' },
      { name: 'fr/sous/un.md', data: 'x' },
      { name: 'programme.exe', data: 'x' },
      { name: 'fichiers.json', data: '{}' },
    ])
    const { files, leftOut } = await readPackFile(new Blob([new Uint8Array(zip)]))
    expect([...files.keys()]).toEqual(['pack.yml', 'fr/un.md'])
    expect(leftOut).toEqual([
      '.DS_Store',
      '__MACOSX/fr/._un.md',
      'fr/Ma fiche.md',
      'fr/sous/un.md',
      'programme.exe',
      'fichiers.json',
    ])
  })
})

describe('a hostile pack', () => {
  it.each([
    '../fr/un.md',
    'fr/../../un.md',
    '..',
    '/etc/passwd',
    '//serveur/partage/un.md',
    'C:/Windows/un.md',
    'c:un.md',
    '..\\..\\un.md',
    'fr\\..\\un.md',
    '\\\\serveur\\un.md',
    'fr/.. /un.md',
    'fr//un.md',
    './pack.yml',
    'fr/un.md\0.exe',
    'fr/\u0007.md',
    'fr/con.md',
    'AUX.yml',
  ])('is refused whole for one name that leads elsewhere: %j', async (name) => {
    expect(await refused(plain({ name, data: 'x' }))).toMatch(/^unsafe/)
  })

  it('is refused for a link, wherever it leads', async () => {
    const link = { name: 'fr/un.md', data: '/etc/passwd', mode: 0o120777 }
    expect(await refused(plain(link))).toBe('unsafe: fr/un.md')
  })

  it.each([
    ['twice', 'fr/un.md', 'fr/un.md'],
    ['in capitals', 'fr/un.md', 'FR/UN.md'],
    ['with its accent written in two ways', 'fr/\u00e9.md', 'fr/e\u0301.md'],
  ])('is refused for one name given %s', async (_how, one, two) => {
    const zip = plain({ name: one, data: 'x' }, { name: two, data: 'y' })
    expect(await refused(zip)).toMatch(/^unsafe/)
  })

  it('is refused when something in it is encrypted', async () => {
    expect(await refused(plain({ name: 'fr/un.md', data: 'x', flags: 1 }))).toMatch(/^encrypted/)
    const zip = new ZipWriter(new BlobWriter(), { password: 'secret' })
    await zip.add('pack.yml', new BlobReader(new Blob(['id: x'])))
    expect(await refusalOf(await zip.close())).toBe('encrypted: pack.yml')
  })

  it('is refused at the thousandth name, and for its weight when it has 100 000', async () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: n.toString(36), data: '' }))
    expect(await refused(names(1_000))).toBe('read')
    expect(await refused(names(1_001))).toBe('too-many')
    expect(await refused(names(20_000))).toBe('too-many')
    expect(await refused(names(100_000))).toBe('too-large')
  }, 30_000)

  it('is refused when it swells, whether it says so or not', async () => {
    const bomb = Buffer.alloc(256 * 1024 * 1024)
    expect(await refused(plain({ name: 'fr/un.md', data: bomb }))).toBe('swells: fr/un.md')
    expect(await refused(plain({ name: 'fr/un.md', data: bomb, declared: 10 }))).toMatch(
      /^(?:swells|not-a-pack): fr\/un\.md$/,
    )
  }, 30_000)

  it('is refused when its files, each small enough, are too much together', async () => {
    const page = Buffer.alloc(128 * 1024, 'a')
    const pages = Array.from({ length: 129 }, (_, n) => ({ name: `fr/p${n}.md`, data: page }))
    expect(deflateRawSync(page).length).toBeLessThan(1_000)
    expect(await refused(plain(...pages))).toMatch(/^swells/)
  })

  it('is refused before it is opened when it is too heavy', async () => {
    expect(await refusalOf(new Uint8Array(maxPackFileBytes + 1))).toBe('too-large')
  })

  it('is refused when it cannot be read any more', async () => {
    const gone = new Blob(['x'])
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    expect(await refusalOf(gone)).toBe('unreadable')
  })
})

describe('a damaged pack', () => {
  it.each([
    ['nothing at all', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('Bonjour')],
    ['noise', new Uint8Array(randomBytes(10_000))],
  ])('that is %s is no pack', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toBe('not-a-pack')
  })

  it('is refused wherever it was cut', async () => {
    const whole = new Uint8Array(await (await packOf(oneTwo)).arrayBuffer())
    for (let length = 0; length < whole.length; length += 13) {
      expect(await refusalOf(whole.slice(0, length))).toMatch(/^not-a-pack/)
    }
  })

  it('never gives a changed page as the page: another byte anywhere is refused, or changes nothing', async () => {
    const whole = new Uint8Array(await (await packOf(oneTwo)).arrayBuffer())
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const damaged = whole.slice()
          damaged[at] = (damaged[at] ?? 0) ^ change
          const read = await readPackFile(new Blob([damaged])).catch((error: unknown) => error)
          if (read instanceof PackRefused) return
          const { files } = read as Awaited<ReturnType<typeof readPackFile>>
          // A name may have changed: then the file is another one. What it holds has not.
          for (const bytes of files.values()) {
            expect(Object.values(oneTwo)).toContain(text(bytes))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

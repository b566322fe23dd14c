import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maxEvidenceBytes } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { StorageError } from '../storage/storage-error.ts'
import { dropEvidence, findEvidence, keepEvidence } from './evidence.ts'
import { incidentId } from './incidents.support.ts'
import { mediaTypeOf, mediaTypeOfName } from './media-type.ts'
import { Refusal } from './refusal.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const file = (bytes: Uint8Array<ArrayBuffer>, name = 'capture.png', type = 'image/png') =>
  new File([bytes], name, { type })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const folderIn = (data: string) => join(data, 'incidents', incidentId, 'evidence')

async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    return error instanceof Refusal ? error.reason : error
  }
}

describe('keeping a piece', () => {
  it('keeps the bytes unmodified, under their own hash', async () => {
    const data = await temporaryFolder()
    const facts = await keepEvidence(data, incidentId, file(png))
    expect(facts).toEqual({
      kind: 'evidenceAdded',
      sha256: sha256(png),
      extension: 'png',
      name: 'capture.png',
      mediaType: 'image/png',
      size: png.length,
    })
    expect(await readdir(folderIn(data))).toEqual([`${sha256(png)}.png`])
    expect(new Uint8Array(await readFile(join(folderIn(data), `${sha256(png)}.png`)))).toEqual(png)
  })

  it('never stores the same bytes twice, even under other names or at once', async () => {
    const data = await temporaryFolder()
    const names = ['a.png', 'b.png', 'c.jpg']
    const kept = await Promise.all(
      names.map((name) => keepEvidence(data, incidentId, file(png, name))),
    )
    expect(await readdir(folderIn(data))).toHaveLength(1)
    expect(kept.map(({ name }) => name)).toEqual(names)
    expect(new Set(kept.map((each) => each.sha256)).size).toBe(1)
  })

  it('leaves a piece that is there as it is, and puts right one that was altered', async () => {
    const data = await temporaryFolder()
    await keepEvidence(data, incidentId, file(png))
    const kept = join(folderIn(data), `${sha256(png)}.png`)
    const { ino } = await stat(kept)
    await keepEvidence(data, incidentId, file(png))
    expect((await stat(kept)).ino).toBe(ino)
    await writeFile(
      kept,
      png.map((byte) => byte ^ 1),
    )
    await keepEvidence(data, incidentId, file(png))
    expect(new Uint8Array(await readFile(kept))).toEqual(png)
  })

  it('stops before anything is written when it is cancelled', async () => {
    const data = await temporaryFolder()
    const controller = new AbortController()
    controller.abort(new Error('cancelled'))
    await expect(keepEvidence(data, incidentId, file(png), controller.signal)).rejects.toThrow(
      'cancelled',
    )
    expect(await readdir(data)).toEqual([])
  })

  it('sweeps what a killed copy left long ago, and nothing else', async () => {
    const data = await temporaryFolder()
    await keepEvidence(data, incidentId, file(png))
    const name = `${'a'.repeat(64)}.png.1234.0123456789ab.tmp`
    const young = `${'b'.repeat(64)}.png.1234.0123456789ab.tmp`
    const other = 'notes.tmp'
    for (const each of [name, young, other]) await writeFile(join(folderIn(data), each), '')
    const old = new Date(Date.now() - 2 * 3_600_000)
    for (const each of [name, other]) await utimes(join(folderIn(data), each), old, old)
    await keepEvidence(data, incidentId, file(png))
    expect((await readdir(folderIn(data))).sort()).toEqual(
      [`${sha256(png)}.png`, young, other].sort(),
    )
  })

  it('measures a picture, as it is shown', async () => {
    const data = await temporaryFolder()
    const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00802000000', 'hex')
    expect(await keepEvidence(data, incidentId, file(new Uint8Array(header)))).toMatchObject({
      width: 640,
      height: 480,
    })
  })

  it('takes away a piece whose adding was cancelled', async () => {
    const data = await temporaryFolder()
    const facts = await keepEvidence(data, incidentId, file(png))
    await dropEvidence(data, incidentId, facts)
    expect(await readdir(folderIn(data))).toEqual([])
    await dropEvidence(data, incidentId, facts)
  })

  it('believes the bytes, not the name nor the type that is claimed', async () => {
    const data = await temporaryFolder()
    const script = new TextEncoder().encode('<script>alert(1)</script>')
    expect(await keepEvidence(data, incidentId, file(script, 'photo.png'))).toMatchObject({
      extension: 'bin',
      mediaType: 'application/octet-stream',
      name: 'photo.png',
    })
    expect(await keepEvidence(data, incidentId, file(png, 'x.html', 'text/html'))).toMatchObject({
      extension: 'png',
      mediaType: 'image/png',
    })
  })

  it('accepts the largest size and refuses one byte more', async () => {
    const data = await temporaryFolder()
    const largest = new Uint8Array(maxEvidenceBytes)
    expect(await keepEvidence(data, incidentId, file(largest))).toMatchObject({
      size: maxEvidenceBytes,
    })
    const larger = file(new Uint8Array(maxEvidenceBytes + 1))
    expect(await refusal(keepEvidence(data, incidentId, larger))).toEqual({
      code: 'TOO_LARGE',
      maxBytes: maxEvidenceBytes,
      bytes: maxEvidenceBytes + 1,
    })
    expect(await readdir(folderIn(data))).toHaveLength(1)
  })

  it('refuses an empty file and writes nothing', async () => {
    const data = await temporaryFolder()
    expect(await refusal(keepEvidence(data, incidentId, file(new Uint8Array())))).toMatchObject({
      code: 'INVALID',
      issues: [{ path: 'file' }],
    })
    expect(await readdir(data)).toEqual([])
  })

  it.each(['../../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x.png', 'a\0b', '..', ' '])(
    'writes nowhere else because of a name such as %j',
    async (name) => {
      const data = await temporaryFolder()
      const facts = await keepEvidence(data, incidentId, file(png, name))
      expect(await readdir(data, { recursive: true })).toHaveLength(4)
      expect(await readdir(folderIn(data))).toEqual([`${sha256(png)}.png`])
      expect(facts.extension).toBe('png')
    },
  )

  it('has a name even when the file has none, and never a longer one than the journal takes', async () => {
    const data = await temporaryFolder()
    const unnamed = await keepEvidence(data, incidentId, file(png, ''))
    expect(unnamed.name).toBe(`${sha256(png).slice(0, 8)}.png`)
    const long = await keepEvidence(data, incidentId, file(png, 'é'.repeat(400)))
    expect(long.name).toHaveLength(255)
  })

  it('gives a StorageError where it cannot write', async () => {
    const data = await temporaryFolder()
    await writeFile(join(data, 'incidents'), 'a file in the way')
    await expect(keepEvidence(data, incidentId, file(png))).rejects.toBeInstanceOf(StorageError)
  })

  it('never makes a folder for an incident whose identifier is a path', async () => {
    const data = await temporaryFolder()
    await expect(keepEvidence(data, '../x', file(png))).rejects.toThrow()
    expect(await readdir(data)).toEqual([])
  })
})

describe('finding a piece', () => {
  it('finds it by its name', async () => {
    const data = await temporaryFolder()
    await keepEvidence(data, incidentId, file(png))
    const name = `${sha256(png)}.png`
    expect(await findEvidence(data, incidentId, name)).toBe(join(folderIn(data), name))
  })

  it('finds nothing where there is nothing', async () => {
    const data = await temporaryFolder()
    expect(await findEvidence(data, incidentId, `${sha256(png)}.png`)).toBeUndefined()
  })

  it('refuses every name and identifier that is not ours, even when the file exists', async () => {
    const data = await temporaryFolder()
    await keepEvidence(data, incidentId, file(png))
    await writeFile(join(folderIn(data), 'notes.txt'), 'x')
    await writeFile(join(data, `${sha256(png)}.png`), 'x')
    const name = `${sha256(png)}.png`
    const names = [
      'notes.txt',
      '',
      '..',
      `../evidence/${name}`,
      `../../../${name}`,
      `..\\${name}`,
      `${name}\0`,
      `${name}\n`,
      name.toUpperCase(),
      `${name}.tmp`,
      `${name.slice(1)}`,
    ]
    for (const each of names)
      expect(await findEvidence(data, incidentId, each), each).toBeUndefined()
    for (const id of ['', '..', `../incidents/${incidentId}`, incidentId.toLowerCase()]) {
      expect(await findEvidence(data, id, name), id).toBeUndefined()
    }
  })

  it('gives files only, no folder', async () => {
    const data = await temporaryFolder()
    await mkdir(join(folderIn(data), `${'a'.repeat(64)}.png`), { recursive: true })
    expect(await findEvidence(data, incidentId, `${'a'.repeat(64)}.png`)).toBeUndefined()
  })

  it('does not follow a link out of the folder', async () => {
    const data = await temporaryFolder()
    await mkdir(folderIn(data), { recursive: true })
    await writeFile(join(data, 'profile.json'), '{}')
    const name = `${'b'.repeat(64)}.png`
    await symlink(join(data, 'profile.json'), join(folderIn(data), name))
    expect(await findEvidence(data, incidentId, name)).toBeUndefined()
  })
})

describe('the type of a file', () => {
  const box = (brand: string) => [0, 0, 0, 24, ...Buffer.from(`ftyp${brand}`)]
  const types: readonly (readonly [string, string, readonly number[]])[] = [
    ['png', 'image/png', [...png]],
    ['jpg', 'image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gif', 'image/gif', [...Buffer.from('GIF89a')]],
    ['webp', 'image/webp', [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ')]],
    ['pdf', 'application/pdf', [...Buffer.from('%PDF-1.7')]],
    ['mp4', 'video/mp4', box('isom')],
    ['mp4', 'video/mp4', box('mp42')],
    ['mov', 'video/quicktime', box('qt  ')],
    ['heic', 'image/heic', box('heic')],
    ['heic', 'image/heic', box('mif1')],
    ['avif', 'image/avif', box('avif')],
    ['m4a', 'audio/mp4', box('M4A ')],
    ['zip', 'application/zip', [...Buffer.from('PK\u0003\u0004')]],
    ['bin', 'application/octet-stream', [...Buffer.from('Bonjour')]],
    ['bin', 'application/octet-stream', []],
    ['bin', 'application/octet-stream', [0x89]],
  ]
  it.each(types)('is known by its first bytes: %s, %s', (extension, mediaType, bytes) => {
    expect(mediaTypeOf(new Uint8Array(bytes))).toEqual({ extension, mediaType })
    expect(mediaTypeOfName(`${'a'.repeat(64)}.${extension}`)).toBe(mediaType)
  })

  it('is never a type that a browser would run, whatever the name', () => {
    for (const name of ['x.html', 'x.svg', 'x.js', 'x', '']) {
      expect(mediaTypeOfName(name)).toBe('application/octet-stream')
    }
  })
})

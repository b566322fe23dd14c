import { createHash } from 'node:crypto'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { StorageError } from '../storage/storage-error.ts'
import { evidenceFolder } from './incident-files.ts'
import { chainOf, incidentId, opened } from './incidents.support.ts'
import { verifyEvidence } from './verify-evidence.ts'

const contents = ['une capture', 'une vidéo'.repeat(50_000), 'un courrier']
const facts = contents.map(
  (content): Facts => ({
    kind: 'evidenceAdded',
    by: 'Secrétaire',
    sha256: createHash('sha256').update(content).digest('hex'),
    extension: 'bin',
    name: 'a.bin',
    mediaType: 'application/octet-stream',
    size: Buffer.byteLength(content),
  }),
)
const events = chainOf([opened, ...facts])
const names = events.flatMap((event) =>
  event.kind === 'evidenceAdded' ? [`${event.sha256}.bin`] : [],
)
const [name = ''] = names

async function putPieces(): Promise<{ readonly data: string; readonly folder: string }> {
  const data = await temporaryFolder()
  const folder = evidenceFolder(data, incidentId)
  await mkdir(folder, { recursive: true })
  await Promise.all(
    contents.map((content, index) => writeFile(join(folder, names[index] ?? ''), content)),
  )
  return { data, folder }
}

const verify = (data: string, quick = false) => verifyEvidence(data, incidentId, events, { quick })

describe('the evidence of an incident', () => {
  it('is whole as it was kept', async () => {
    const { data } = await putPieces()
    expect(await verify(data)).toEqual({ pieces: 3, problems: [] })
    expect(await verify(data, true)).toEqual({ pieces: 3, problems: [] })
  })

  it('names a piece that is missing, by its entry', async () => {
    const { data, folder } = await putPieces()
    await rm(join(folder, name))
    const problems = [
      { file: `evidence/${name}`, entryId: events[1]?.id, code: 'evidence-missing' },
    ]
    expect(await verify(data)).toMatchObject({ pieces: 3, problems })
    expect(await verify(data, true)).toMatchObject({ pieces: 3, problems })
  })

  it('names a piece of another size, even without reading it', async () => {
    const { data, folder } = await putPieces()
    await writeFile(join(folder, name), 'une capture retouchée')
    const problems = [{ file: `evidence/${name}`, code: 'evidence-altered' }]
    expect(await verify(data)).toMatchObject({ problems })
    expect(await verify(data, true)).toMatchObject({ problems })
  })

  it('names a piece of the same size, unless it only looks', async () => {
    const { data, folder } = await putPieces()
    await writeFile(join(folder, name), 'une CAPTURE')
    expect(await verify(data)).toMatchObject({ problems: [{ code: 'evidence-altered' }] })
    expect(await verify(data, true)).toMatchObject({ problems: [] })
  })

  it('names all that is wrong in the order of the entries', async () => {
    const { data, folder } = await putPieces()
    await Promise.all(names.map((each) => writeFile(join(folder, each), 'x')))
    const { problems } = await verify(data)
    expect(problems.map(({ entryId }) => entryId)).toEqual(events.slice(1).map(({ id }) => id))
  })

  it('follows no link, neither in the place of a piece nor of the folder', async () => {
    const { data, folder } = await putPieces()
    await rename(join(folder, name), join(data, 'elsewhere'))
    await symlink(join(data, 'elsewhere'), join(folder, name))
    expect(await verify(data)).toMatchObject({ problems: [{ code: 'evidence-missing' }] })

    const whole = await putPieces()
    await rename(whole.folder, join(whole.data, 'elsewhere'))
    await symlink(join(whole.data, 'elsewhere'), whole.folder)
    expect((await verify(whole.data)).problems).toHaveLength(3)
  })

  it('does not take a folder for a piece', async () => {
    const { data, folder } = await putPieces()
    await rm(join(folder, name))
    await mkdir(join(folder, name))
    expect(await verify(data)).toMatchObject({ problems: [{ code: 'evidence-missing' }] })
  })

  it('counts a piece once, and holds each of its entries to it', async () => {
    const { data, folder } = await putPieces()
    const twice = chainOf([...facts.slice(0, 1), ...facts.slice(0, 1)])
    expect(await verifyEvidence(data, incidentId, twice, { quick: false })).toEqual({
      pieces: 1,
      problems: [],
    })
    await rm(join(folder, name))
    const { problems } = await verifyEvidence(data, incidentId, twice, { quick: false })
    expect(problems.map(({ entryId }) => entryId)).toEqual(twice.map(({ id }) => id))
  })

  it('says that the disk refuses, rather than that a piece is missing', async () => {
    const { data, folder } = await putPieces()
    await rm(dirname(folder), { recursive: true })
    // The incident's folder is a file: an error that is not an absence, even for a test run as root.
    await writeFile(dirname(folder), '')
    await expect(verify(data)).rejects.toBeInstanceOf(StorageError)
  })

  it('is not read to the end when nobody waits for it any more', async () => {
    const { data } = await putPieces()
    const controller = new AbortController()
    const asked = { quick: false, signal: controller.signal }
    const reading = verifyEvidence(data, incidentId, events, asked)
    controller.abort(new Error('left'))
    await expect(reading).rejects.toThrow('left')
    await expect(verifyEvidence(data, incidentId, events, asked)).rejects.toThrow('left')
  })

  it('is nothing where no entry names a piece', async () => {
    const data = await temporaryFolder()
    const none = await verifyEvidence(data, incidentId, events.slice(0, 1), { quick: false })
    expect(none).toEqual({ pieces: 0, problems: [] })
  })
})

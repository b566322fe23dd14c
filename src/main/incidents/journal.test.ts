import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import type { Facts } from '../../shared/incident.ts'
import type { JournalAdapterOptions } from '../storage/journal-adapter.ts'
import { temporaryFolder, troubledDisk } from '../storage/storage.support.ts'
import { StorageError } from '../storage/storage-error.ts'
import { device, incidentId, linesOf, opened, testClock } from './incidents.support.ts'
import { openJournal } from './journal.ts'
import { verifyJournal } from './verify.ts'

const note = (text: string): Facts => ({ kind: 'noted', by: 'Secrétaire', text })

async function open(
  file: string,
  now: () => Date = testClock().now,
  openFile?: JournalAdapterOptions['openFile'],
) {
  const problems: StorageProblem[] = []
  const journal = await openJournal({
    file,
    incidentId,
    device,
    now,
    onProblem: (problem) => problems.push(problem),
    ...(openFile && { openFile }),
  })
  return { ...journal, problems }
}

const newFile = async () => join(await temporaryFolder(), `${device}.jsonl`)
const verify = async (file: string) =>
  verifyJournal(await readFile(file), { file, incidentId, device })

describe('a journal', () => {
  it('signs each entry, chains it to the one before and reads it again at the next start', async () => {
    const file = await newFile()
    const journal = await open(file)
    const first = await journal.append(opened)
    const second = await journal.append(note('Vu'))
    expect(first).toMatchObject({ incidentId, device, prev: '' })
    expect(second.prev).toBe(first.hash)
    expect(journal.events()).toEqual([first, second])
    expect((await open(file)).events()).toEqual([first, second])
    expect(await verify(file)).toEqual({ entries: 2, problems: [] })
  })

  it('takes the time of writing for the time of the fact, unless a person gave one', async () => {
    const journal = await open(await newFile())
    const now = await journal.append(note('maintenant'))
    const before = await journal.append({ ...note('avant'), at: '2026-11-22T19:00:00.000Z' })
    expect(now.at).toBe(now.recordedAt)
    expect(before.at).toBe('2026-11-22T19:00:00.000Z')
    expect(before.recordedAt > now.recordedAt).toBe(true)
  })

  it('writes strictly later times even when the clock stands still or is set back', async () => {
    const folder = await temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2, maxLength: 12 }),
        async (jumps) => {
          let time = Date.parse('2026-11-22T20:44:00.000Z')
          const file = join(folder, `${run++}.jsonl`)
          const first = await open(file, () => new Date(time))
          for (const jump of jumps.slice(0, -1)) {
            time += jump
            await first.append(note('x'))
          }
          // The clock may also be set back between two starts.
          time += jumps.at(-1) ?? 0
          const again = await open(file, () => new Date(time))
          await again.append(note('y'))
          const times = again.events().map(({ recordedAt }) => recordedAt)
          expect(times).toEqual([...new Set(times)].sort())
          const ids = again.events().map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect((await verify(file)).problems).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('keeps the chain whole when many entries come at once', async () => {
    const file = await newFile()
    const journal = await open(file)
    const events = await Promise.all(
      Array.from({ length: 40 }, (_, index) => journal.append(note(`entrée ${index}`))),
    )
    expect(journal.events()).toEqual(events)
    expect(await verify(file)).toEqual({ entries: 40, problems: [] })
  })

  it('does not show an entry that is still being written', async () => {
    const journal = await open(await newFile())
    const writing = journal.append(note('Vu'))
    expect(journal.events()).toEqual([])
    expect(journal.latest()).toHaveLength(1)
    await writing
    expect(journal.events()).toHaveLength(1)
    expect(journal.latest()).toHaveLength(1)
  })

  it('refuses to write a line that nobody could read again', async () => {
    const file = await newFile()
    const journal = await open(file)
    await journal.append(opened)
    await expect(journal.append(note(''))).rejects.toThrow('not an entry')
    await expect(
      journal.append({ ...note('avant notre ère'), at: '-000001-12-31T10:00:00.000Z' }),
    ).rejects.toThrow('not an entry')
    await journal.append(note('Vu'))
    expect(journal.events()).toHaveLength(2)
    expect(await verify(file)).toEqual({ entries: 2, problems: [] })
  })

  it('goes on after a line that cannot be read, leaves it in place and reports it', async () => {
    const file = await newFile()
    const first = await open(file)
    await first.append(opened)
    await first.append(note('a'))
    await appendFile(file, 'illisible\n')
    const journal = await open(file)
    expect(journal.events()).toHaveLength(2)
    expect(journal.problems).toEqual([{ file, code: 'unreadable-line' }])
    await journal.append(note('b'))
    await journal.append(note('c'))
    expect((await linesOf(file))[2]).toBe('illisible')
    expect(journal.events()).toHaveLength(4)
    expect((await verify(file)).problems).toMatchObject([{ line: 3, code: 'unreadable' }])
  })

  it('reports a torn last line and keeps the chain whole after it', async () => {
    const file = await newFile()
    await (await open(file)).append(opened)
    await appendFile(file, '{"at":"20')
    const journal = await open(file)
    expect(journal.problems).toEqual([{ file, code: 'torn-line', setAside: `${file}.torn` }])
    await journal.append(note('après'))
    expect(await verify(file)).toEqual({ entries: 2, problems: [] })
  })

  it('cannot be opened on something that is no file', async () => {
    await expect(open(await temporaryFolder())).rejects.toBeInstanceOf(StorageError)
  })
})

describe('a disk that refuses', () => {
  it('leaves no trace of the entries refused, and the next ones follow the last one kept', async () => {
    const file = await newFile()
    const disk = troubledDisk()
    const journal = await open(file, undefined, disk.openFile)
    await journal.append(opened)
    disk.fails = 'datasync'
    const refused = [journal.append(note('a')), journal.append(note('b'))]
    for (const each of refused) await expect(each).rejects.toBeInstanceOf(StorageError)
    expect(journal.events()).toHaveLength(1)
    expect(journal.latest()).toHaveLength(1)
    disk.fails = undefined
    await journal.append(note('c'))
    expect(journal.events()).toHaveLength(2)
    expect(await verify(file)).toEqual({ entries: 2, problems: [] })
  })

  it('does so too after an unreadable line', async () => {
    const file = await newFile()
    await (await open(file)).append(opened)
    await appendFile(file, 'illisible\n')
    const disk = troubledDisk()
    const journal = await open(file, undefined, disk.openFile)
    disk.fails = 'write'
    await expect(journal.append(note('a'))).rejects.toBeInstanceOf(StorageError)
    disk.fails = undefined
    await journal.append(note('b'))
    expect(journal.events().map((event) => event.kind)).toEqual(['opened', 'noted'])
    expect((await open(file)).events()).toEqual(journal.events())
  })

  it('never breaks the chain, whenever another entry comes around the refusal', async () => {
    const folder = await temporaryFolder()
    for (let turns = 0; turns < 40; turns += 1) {
      const file = join(folder, `${turns}.jsonl`)
      const disk = troubledDisk()
      const journal = await open(file, undefined, disk.openFile)
      await journal.append(opened)
      disk.fails = 'open'
      const late: Promise<unknown>[] = []
      disk.onRefusal = () => {
        disk.fails = undefined
        const comeLate = async () => {
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
          await journal.append(note('tardive'))
        }
        late.push(comeLate())
      }
      await Promise.allSettled([journal.append(note('a')), journal.append(note('b'))])
      await Promise.allSettled(late)
      await journal.append(note('dernière'))
      expect((await verify(file)).problems, `${turns} turns later`).toEqual([])
      expect((await open(file)).events(), `${turns} turns later`).toEqual(journal.events())
    }
  })

  it('does not write over a journal that was restored to an older state meanwhile', async () => {
    const file = await newFile()
    const journal = await open(file)
    await journal.append(opened)
    const before = await readFile(file)
    await journal.append(note('perdue par la synchronisation'))
    await writeFile(file, before)
    await expect(journal.append(note('x'))).rejects.toMatchObject({ reason: 'changed' })
    expect((await readFile(file)).equals(before)).toBe(true)
  })
})

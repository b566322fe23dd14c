import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import {
  type JournalAdapterOptions,
  journalAdapter,
  type Lines,
  readForeignLines,
} from './journal-adapter.ts'
import { temporaryFolder, troubledDisk, troubles } from './storage.support.ts'
import { StorageError } from './storage-error.ts'

async function openLines(file: string, options: JournalAdapterOptions = {}) {
  const low = new Low<Lines>(journalAdapter(file, options), [])
  await low.read()
  const append = (line: string) => {
    low.data.push(line)
    return low.write()
  }
  return { lines: low.data, append }
}

const text = (file: string) => readFile(file, 'utf8')
const reasonOf = (error: unknown) => (error instanceof StorageError ? error.reason : error)
/** How each call ended: `kept`, or the reason it was refused. */
const endings = async (calls: readonly Promise<void>[]) =>
  (await Promise.allSettled(calls)).map((call) =>
    call.status === 'fulfilled' ? 'kept' : reasonOf(call.reason),
  )

describe('appending', () => {
  it('has the bytes on the disk, flushed, when the call resolves', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    const { append } = await openLines(file, { openFile: disk.openFile })
    await append('première')
    expect(await text(file)).toBe('première\n')
    expect(disk.done.map(({ what }) => what)).toEqual(['write', 'datasync'])
  })

  it('makes the folders of a new file', async () => {
    const file = join(await temporaryFolder(), 'incidents', 'un', 'poste.jsonl')
    const { append } = await openLines(file)
    await append('a')
    expect(await text(file)).toBe('a\n')
  })

  it('writes nothing at all before the first line', async () => {
    const folder = await temporaryFolder()
    await openLines(join(folder, 'incidents', 'poste.jsonl'))
    expect(await readdir(folder)).toEqual([])
  })

  it('goes on after the lines of an earlier start', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    await (await openLines(file)).append('a')
    const again = await openLines(file)
    expect(again.lines).toEqual(['a'])
    await again.append('b')
    expect(await text(file)).toBe('a\nb\n')
  })

  it('keeps a file that only its owner may read', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    await (await openLines(file)).append('a')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('shares one flush between calls that come while another is under way, and keeps their order', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    const { append } = await openLines(file, { openFile: disk.openFile })
    const wanted = Array.from({ length: 50 }, (_, index) => `ligne ${index}`)
    await Promise.all(wanted.map(append))
    expect(await text(file)).toBe(wanted.map((line) => `${line}\n`).join(''))
    expect(disk.done.filter(({ what }) => what === 'datasync')).toHaveLength(2)
  })

  it('resolves no call before its own line is on the disk, however calls interleave', async () => {
    const folder = await temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), async (pauses) => {
        const file = join(folder, `poste-${run++}.jsonl`)
        const { append } = await openLines(file)
        const calls: Promise<void>[] = []
        for (const [index, pause] of pauses.entries()) {
          for (let turn = 0; turn < pause; turn += 1) await new Promise(setImmediate)
          calls.push(
            append(`ligne-${index}.`).then(async () =>
              expect(await text(file)).toContain(`ligne-${index}.\n`),
            ),
          )
        }
        await Promise.all(calls)
        expect((await text(file)).split('\n')).toHaveLength(pauses.length + 1)
      }),
      { numRuns: 30 },
    )
  })

  it('never writes over old bytes', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    const { append } = await openLines(file, { openFile: disk.openFile })
    for (const line of ['un', 'deux', 'trois']) {
      const before = (await stat(file).catch(() => undefined))?.size ?? 0
      disk.done.length = 0
      await append(line)
      expect(disk.done).toEqual([{ what: 'write', position: before }, { what: 'datasync' }])
    }
  })

  it('goes on until a disk that takes few bytes at a time has taken all', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    disk.takes = 3
    const { append } = await openLines(file, { openFile: disk.openFile })
    await append('une ligne accentuée : été')
    expect(await text(file)).toBe('une ligne accentuée : été\n')
  })

  it('refuses instead of turning for ever when the disk takes nothing', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    disk.takes = 0
    const { append } = await openLines(file, { openFile: disk.openFile })
    await expect(append('a')).rejects.toBeInstanceOf(StorageError)
  })
})

describe('a last line cut by a power failure', () => {
  const whole = ['{"n":1,"t":"été"}', '{"n":2,"t":"mairie 🏛"}', '{"n":3,"t":"fin"}']
  const bytes = Buffer.from(whole.map((line) => `${line}\n`).join(''))

  it('is set aside at whatever byte it was cut, and costs no line before it', async () => {
    const folder = await temporaryFolder()
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const file = join(folder, `coupe-${cut}.jsonl`)
      const kept = bytes.subarray(0, cut)
      const end = kept.lastIndexOf(0x0a) + 1
      const reports: (string | undefined)[] = []
      await writeFile(file, kept)

      const { lines, append } = await openLines(file, { onTorn: (aside) => reports.push(aside) })
      expect(lines, `cut at ${cut}`).toEqual(whole.slice(0, lines.length))
      expect(lines.length).toBe(kept.subarray(0, end).filter((byte) => byte === 0x0a).length)
      if (end === cut) {
        expect(reports).toEqual([])
        expect(await stat(`${file}.torn`).catch(() => undefined)).toBeUndefined()
      } else {
        expect(reports).toEqual([`${file}.torn`])
        const torn = Buffer.concat([kept.subarray(end), Buffer.from('\n')])
        expect(torn.equals(await readFile(`${file}.torn`))).toBe(true)
      }

      await append('après')
      const expected = Buffer.concat([kept.subarray(0, end), Buffer.from('après\n')])
      expect(expected.equals(await readFile(file)), `cut at ${cut}`).toBe(true)
      expect((await openLines(file)).lines).toEqual([...lines])
    }
  })

  it('is kept beside those of earlier failures', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    for (const torn of ['{"un', '{"deux']) {
      await appendFile(file, torn)
      await openLines(file)
    }
    expect(await text(`${file}.torn`)).toBe('{"un\n{"deux\n')
  })

  it('never prevents an opening, even where it cannot be set aside; the next line waits for that', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    await writeFile(file, 'entière\ncoup')
    // A folder in the way: nothing can be written under that name, not even by an administrator.
    await mkdir(`${file}.torn`)
    const reports: (string | undefined)[] = []
    const { lines, append } = await openLines(file, { onTorn: (aside) => reports.push(aside) })
    expect(lines).toEqual(['entière'])
    expect(reports).toEqual([undefined])
    await expect(append('refusée')).rejects.toBeInstanceOf(StorageError)
    expect(await text(file)).toBe('entière\ncoup')
    expect(lines).toEqual(['entière'])

    await rmdir(`${file}.torn`)
    await append('après')
    expect(await text(file)).toBe('entière\naprès\n')
    expect(await text(`${file}.torn`)).toBe('coup\n')
  })

  it('is left alone when the town’s sync has delivered the whole line since', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    await writeFile(file, 'entière\ncoup')
    await mkdir(`${file}.torn`)
    const { append } = await openLines(file)
    await rmdir(`${file}.torn`)
    await writeFile(file, 'entière\ncoupée puis livrée\n')
    await expect(append('b').catch(reasonOf)).resolves.toBe('changed')
    expect(await text(file)).toBe('entière\ncoupée puis livrée\n')
  })

  it('is left alone in the journal of another computer, where it may only be half delivered', async () => {
    const file = join(await temporaryFolder(), 'autre.jsonl')
    await writeFile(file, 'entière\ncoup')
    expect(await readForeignLines(file)).toEqual(['entière'])
    expect(await text(file)).toBe('entière\ncoup')
    expect(await readForeignLines(`${file}-absent`)).toEqual([])
  })
})

describe('a disk that refuses', () => {
  it.each(troubles)(
    'refuses every waiting call and keeps memory equal to the disk (%s)',
    async (trouble) => {
      const file = join(await temporaryFolder(), 'poste.jsonl')
      const disk = troubledDisk()
      const { lines, append } = await openLines(file, { openFile: disk.openFile })
      await append('gardée')

      disk.fails = trouble
      const calls = [append('a'), append('b')]
      await Promise.resolve()
      calls.push(append('c'))
      expect(await endings(calls)).toEqual(['full', 'full', 'full'])
      expect(lines).toEqual(['gardée'])

      disk.fails = undefined
      await append('après')
      expect(lines).toEqual(['gardée', 'après'])
      expect(await text(file)).toBe('gardée\naprès\n')
    },
  )

  it.each(troubles)('may refuse the very first line, and take it later (%s)', async (trouble) => {
    const file = join(await temporaryFolder(), 'incident', 'poste.jsonl')
    const disk = troubledDisk()
    disk.fails = trouble
    const { lines, append } = await openLines(file, { openFile: disk.openFile })
    expect(await endings([append('a')])).toEqual(['full'])
    expect(lines).toEqual([])
    disk.fails = undefined
    await append('b')
    expect(await text(file)).toBe('b\n')
  })

  it.each(['write', 'datasync', 'close'] as const)(
    'leaves no refused line to be read later (%s)',
    async (trouble) => {
      const file = join(await temporaryFolder(), 'poste.jsonl')
      const disk = troubledDisk()
      const { append } = await openLines(file, { openFile: disk.openFile })
      await append('gardée')
      disk.fails = trouble
      await endings([append('refusée')])
      expect(await text(file)).toBe('gardée\n')
    },
  )

  it('never leaves a line in memory only, whenever it comes around a refusal', async () => {
    const folder = await temporaryFolder()
    for (let turns = 0; turns < 40; turns += 1) {
      const file = join(folder, `poste-${turns}.jsonl`)
      const disk = troubledDisk()
      const { lines, append } = await openLines(file, { openFile: disk.openFile })
      await append('gardée')
      disk.fails = 'open'
      let late: Promise<void>[] = []
      disk.onRefusal = () => {
        disk.fails = undefined
        late = [
          (async () => {
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
            await append('tardive')
          })(),
        ]
      }
      expect(await endings([append('refusée')])).toEqual(['full'])
      const [ending] = await endings(late)
      const expected = ending === 'kept' ? ['gardée', 'tardive'] : ['gardée']
      expect(lines, `${turns} turns later`).toEqual(expected)
      expect(await text(file), `${turns} turns later`).toBe(`${expected.join('\n')}\n`)
    }
  })

  it('keeps exactly the acknowledged lines over any succession of troubles', async () => {
    const folder = await temporaryFolder()
    let run = 0
    const step = fc.record({
      fails: fc.option(fc.constantFrom(...troubles), { nil: undefined }),
      calls: fc.integer({ min: 1, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const file = join(folder, `poste-${run++}.jsonl`)
        const disk = troubledDisk()
        const { lines, append } = await openLines(file, { openFile: disk.openFile })
        const acknowledged: string[] = []
        let name = 0
        for (const { fails, calls } of steps) {
          disk.fails = fails
          const wanted = Array.from({ length: calls }, () => `ligne ${name++}`)
          const ended = await endings(wanted.map(append))
          acknowledged.push(...wanted.filter((_, index) => ended[index] === 'kept'))
          expect(lines).toEqual(acknowledged)
        }
        disk.fails = undefined
        await append('dernière')
        expect((await openLines(file)).lines).toEqual([...acknowledged, 'dernière'])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file changed behind our back', () => {
  const cases: readonly (readonly [string, (file: string) => Promise<void>])[] = [
    ['longer', (file) => appendFile(file, 'une autre\n')],
    ['shorter', (file) => truncate(file, 3)],
    ['empty', (file) => truncate(file, 0)],
  ]
  it.each(cases)('is never overwritten when it is %s: the call is refused', async (_, change) => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const { append } = await openLines(file)
    await append('la mienne')
    await change(file)
    const changed = await text(file)
    expect(await endings([append('b')])).toEqual(['changed'])
    expect(await text(file)).toBe(changed)
  })

  it('is not cut either when a refusal came before', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const disk = troubledDisk()
    const { append } = await openLines(file, { openFile: disk.openFile })
    await append('a')
    disk.fails = 'datasync'
    await endings([append('refusée')])
    disk.fails = undefined
    await append('b')
    await appendFile(file, 'une autre\n')
    expect(await endings([append('c')])).toEqual(['changed'])
    expect(await text(file)).toBe('a\nb\nune autre\n')
  })

  it('is not made again without its first lines when it was taken away', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const { append } = await openLines(file)
    await append('a')
    await rename(file, `${file}.ailleurs`)
    expect(await endings([append('b')])).toEqual(['missing'])
    expect(await stat(file).catch(() => undefined)).toBeUndefined()
    await rename(`${file}.ailleurs`, file)
    await append('c')
    expect(await text(file)).toBe('a\nc\n')
  })

  it('is not taken over when another appeared where ours was to be made', async () => {
    const file = join(await temporaryFolder(), 'poste.jsonl')
    const { append } = await openLines(file)
    await writeFile(file, 'une autre\n')
    expect(await endings([append('a')])).toEqual(['changed'])
    expect(await text(file)).toBe('une autre\n')
  })
})

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, sealCode as toolSealCode } from '../../../resources/verify-log.mjs'
import type { Event, Facts, Head, JournalProblem } from '../../shared/incident.ts'
import { sealCode } from '../../shared/seal.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { chainOf, device, incidentId, otherDevice, textOf } from './incidents.support.ts'
import { verifyIncident } from './verify.ts'

/** The files of an incident's folder, by path: a closed log of two computers and a piece of evidence. */
type Files = Readonly<Record<string, Buffer>>

const piece = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])
const sha256 = hashOfBytes(piece)
const ownName = `${device}.jsonl`
const otherName = `${otherDevice}.jsonl`
const pieceName = `evidence/${sha256}.png`

const others = chainOf(
  [
    { kind: 'noted', by: 'Le maire', text: 'Vu, « tout » va bien \ufffd' },
    { kind: 'noted', by: 'Le maire', text: 'J’appelle' },
  ],
  { device: otherDevice, start: '2026-11-22T20:44:30.000Z', mark: 'B' },
)
const recorded: readonly Facts[] = [
  // No playbook: a short sample, as every byte of it is tried.
  {
    kind: 'opened',
    by: 'Secrétaire',
    title: 'Un propos',
    severity: 'medium',
    exercise: false,
    locale: 'fr',
    timeZone: 'Europe/Paris',
  },
  {
    kind: 'evidenceAdded',
    by: 'Secrétaire',
    sha256,
    extension: 'png',
    name: 'capture.png',
    mediaType: 'image/png',
    size: piece.length,
  },
]
const own = chainOf([
  ...recorded,
  {
    kind: 'closed',
    by: 'Le maire',
    summary: 'Fini',
    heads: [headOf(chainOf(recorded)), headOf(others)],
  },
])
const closing = own.at(-1)
const code = sealCode(closing?.hash ?? '')

const sample: Files = {
  [ownName]: Buffer.from(textOf(own)),
  [otherName]: Buffer.from(textOf(others)),
  [pieceName]: piece,
}

function hashOfBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function headOf(events: readonly Event[]): Head {
  const last = events.at(-1)
  if (!last) throw new Error('an empty journal has no head')
  return { device: last.device, entries: events.length, hash: last.hash }
}

/** What the tool says of these files, without a disk. */
function checkFiles(files: Files) {
  const all = Object.entries(files)
  return check({
    journals: all
      .filter(([path]) => path.endsWith('.jsonl'))
      .map(([name, bytes]) => ({ name, bytes })),
    evidence: new Map(
      all
        .filter(([path]) => path.startsWith('evidence/'))
        .map(([path, bytes]) => [
          path.slice('evidence/'.length),
          { size: bytes.length, sha256: hashOfBytes(bytes) },
        ]),
    ),
    incidentId,
  })
}

/** Writes the files where the app keeps them; gives back the incident's folder. */
async function put(data: string, files: Files): Promise<string> {
  const folder = join(data, 'incidents', incidentId)
  await mkdir(join(folder, 'evidence'), { recursive: true })
  await Promise.all(
    Object.entries(files).map(([path, bytes]) => writeFile(join(folder, path), bytes)),
  )
  return folder
}

function withByte(bytes: Buffer, at: number, to: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = to
  return changed
}

const positions = Object.entries(sample).flatMap(([path, bytes]) =>
  Array.from(bytes, (byte, at) => ({ path, at, byte })),
)

describe('every byte of a closed log', () => {
  it('is covered by the tool', () => {
    expect(checkFiles(sample).problems).toEqual([])
    for (const { path, at, byte } of positions) {
      // One bit, and all: a neighbouring letter, and what is no text.
      for (const mask of [0x01, 0x20, 0xff]) {
        const bytes = withByte(sample[path] ?? piece, at, byte ^ mask)
        const { problems } = checkFiles({ ...sample, [path]: bytes })
        expect(problems.length, `${path}, byte ${at}, mask ${mask}`).toBeGreaterThan(0)
      }
    }
  })

  it('is covered by the app, reading the disk', { timeout: 60_000 }, async () => {
    const data = await temporaryFolder()
    const folder = await put(data, sample)
    expect(await verifyIncident(data, incidentId)).toMatchObject({ ok: true, unsealed: 0 })
    for (const [path, bytes] of Object.entries(sample)) {
      for (const [at, byte] of bytes.entries()) {
        await writeFile(join(folder, path), withByte(bytes, at, byte ^ (1 + ((at * 37) % 255))))
        const { ok } = await verifyIncident(data, incidentId)
        expect(ok, `${path}, byte ${at}`).toBe(false)
      }
      await writeFile(join(folder, path), bytes)
    }
    expect((await verifyIncident(data, incidentId)).ok).toBe(true)
  })

  it('is covered by both, whatever takes its place', async () => {
    const data = await temporaryFolder()
    const change = fc.record({ position: fc.constantFrom(...positions), to: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(change, async ({ position: { path, at, byte }, to }) => {
        fc.pre(to !== byte)
        const files = { ...sample, [path]: withByte(sample[path] ?? piece, at, to) }
        await put(data, files)
        expect((await verifyIncident(data, incidentId)).ok).toBe(false)
        expect(checkFiles(files).problems).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

type Place = Pick<JournalProblem, 'file' | 'line'> & { readonly code: string }

/**
 * The app and the tool find the same problems, at the same places. Only of lines that are as they were signed or whose
 * shape holds: the app knows every member, and calls « unreadable » a line that the tool may call « altered ».
 */
async function expectSame(data: string, files: Files): Promise<void> {
  await put(data, files)
  const app = await verifyIncident(data, incidentId)
  const tool = checkFiles(files)
  const places = (problems: readonly Place[]) =>
    problems.map(({ file, line, code }) => `${file} ${line ?? '-'} ${code}`).sort()
  expect(places(tool.problems)).toEqual(places(app.problems))
  expect(tool.problems.length === 0).toBe(app.ok)
  expect(tool).toMatchObject({ entries: app.entries, pieces: app.pieces })
  const last = tool.seals.at(-1)
  expect(last?.code).toBe(app.seal?.code)
  expect(last?.unsealed ?? tool.entries).toBe(app.unsealed)
}

describe('the tool and the app', () => {
  it('give a hash the same code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const hash = Buffer.from(bytes).toString('hex')
        expect(toolSealCode(hash)).toBe(sealCode(hash))
      }),
    )
  })

  it('say the same after lines were dropped, swapped, doubled, moved or cut', async () => {
    const data = await temporaryFolder()
    const copyName = `${otherDevice} (conflicted copy 2026-11-23).jsonl`
    const step = fc.record({
      how: fc.constantFrom('drop', 'swap', 'double', 'cut', 'give', 'edit'),
      path: fc.constantFrom(ownName, otherName, copyName),
      at: fc.nat(5),
      to: fc.nat(400),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
        const files: Record<string, Buffer> = { ...sample, [copyName]: sample[otherName] ?? piece }
        for (const { how, path, at, to } of steps) {
          files[path] = mutated(files[path] ?? Buffer.alloc(0), how, at, to)
        }
        await expectSame(data, files)
      }),
      { numRuns: 400 },
    )
  })

  it('say the same of a closing of an older version, and of several', async () => {
    const data = await temporaryFolder()
    const old: Facts = { kind: 'closed', by: 'X', summary: 'Fini' }
    const after: Facts = { kind: 'noted', by: 'X', text: 'après' }
    const journals = [
      chainOf([...recorded, old, after]),
      chainOf([...recorded, old, { kind: 'reopened', by: 'X' }, old, after, after]),
      [...own, ...chainOf([after])],
    ]
    for (const journal of journals) {
      await expectSame(data, { ...sample, [ownName]: Buffer.from(textOf(journal)) })
    }
  })
})

function mutated(bytes: Buffer, how: string, at: number, to: number): Buffer {
  const lines = bytes.toString().split('\n').slice(0, -1)
  const index = lines.length === 0 ? 0 : at % lines.length
  const line = lines[index] ?? ''
  const joined = (of: readonly string[]) => Buffer.from(of.map((each) => `${each}\n`).join(''))
  switch (how) {
    case 'drop':
      return joined(lines.toSpliced(index, 1))
    case 'swap':
      return joined(lines.toSpliced(index, 1).toSpliced(to % (lines.length || 1), 0, line))
    case 'double':
      return joined(lines.toSpliced(to % (lines.length + 1), 0, line))
    case 'cut':
      return bytes.subarray(0, Math.max(0, bytes.length - to))
    case 'give':
      return joined([...lines, textOf(own.slice(at % 3, (at % 3) + 1)).trimEnd()])
    default:
      return Buffer.from(bytes.toString().replace('Le maire', 'Un autre'))
  }
}

const tool = fileURLToPath(new URL('../../../resources/verify-log.mjs', import.meta.url))

function run(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' })
  return { status, stdout, lines: stdout.split('\n').slice(0, -1) }
}

async function folderOf(files: Files = sample): Promise<string> {
  return put(await temporaryFolder(), files)
}

describe('verify-log.mjs, run by hand', () => {
  it('says that a log is intact, with the code of its closing', async () => {
    const { status, lines } = run(await folderOf())
    expect(lines).toEqual([
      'Entrées\u00a0: 5. Pièces\u00a0: 1.',
      `Clôture du 2026-11-22 20:46:00 UTC\u00a0: code ${code}. Entrées qu’elle ne couvre pas\u00a0: 0.`,
      'Intact',
    ])
    expect(status).toBe(0)
  })

  it('reads an exported log, whose folder may have any name', async () => {
    const folder = await temporaryFolder()
    const exported = join(folder, 'Incident du 22')
    await rename(await folderOf(), exported)
    await mkdir(join(exported, 'journal'))
    for (const name of [ownName, otherName]) {
      await rename(join(exported, name), join(exported, 'journal', name))
    }
    expect(run(exported)).toMatchObject({ status: 0 })
    await writeFile(join(exported, pieceName), 'x')
    expect(run(exported)).toMatchObject({ status: 1 })
  })

  it('names each thing that is wrong, in French or in English', async () => {
    const folder = await folderOf({
      ...sample,
      [otherName]: Buffer.from(textOf(others).replace('va bien', 'va mal')),
      [pieceName]: Buffer.from('autre chose'),
    })
    const french = run(folder)
    expect(french.status).toBe(1)
    expect(french.lines).toEqual([
      `${otherName}, ligne 1, entrée ${others[0]?.id}\u00a0: cette entrée n’est pas celle qui a été écrite`,
      `${pieceName}, entrée ${own[1]?.id}\u00a0: cette pièce n’est pas celle qui a été versée`,
      expect.stringContaining('Entrées'),
      expect.stringContaining('Clôture'),
      'NON INTACT',
    ])
    const english = run('--en', folder)
    expect(english.status).toBe(1)
    expect(english.lines).toEqual([
      `${otherName}, line 1, entry ${others[0]?.id}: this entry is not the one that was written`,
      `${pieceName}, entry ${own[1]?.id}: this piece of evidence is not the one that was added`,
      'Entries: 5. Pieces of evidence: 1.',
      `Closing of 2026-11-22 20:46:00 UTC: code ${code}. Entries it does not cover: 0.`,
      'NOT INTACT',
    ])
  })

  it('compares with the code on paper, however it was copied', async () => {
    const folder = await folderOf()
    expect(run(folder, '--code', code)).toMatchObject({ status: 0 })
    const copied = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(run(folder, '--code', copied)).toMatchObject({ status: 0 })
    const wrong = run(folder, '--code', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
    expect(wrong.status).toBe(1)
    expect(wrong.lines.slice(-2)).toEqual([
      'Le code du papier n’est celui d’aucune clôture de ce journal.',
      'NON INTACT',
    ])
  })

  it('shows with that code that the closing was taken away, which the files alone cannot', async () => {
    const folder = await folderOf({
      ...sample,
      [ownName]: Buffer.from(textOf(own.slice(0, -1))),
    })
    const alone = run(folder)
    expect(alone.status).toBe(0)
    expect(alone.stdout).toContain('Aucune clôture\u00a0: rien ne dit')
    expect(run(folder, '--code', code)).toMatchObject({ status: 1 })
  })

  it('shows with that code that all was written anew', async () => {
    const anew = chainOf([...recorded, { kind: 'closed', by: 'Un autre', summary: 'Rien' }])
    const folder = await folderOf({ ...sample, [ownName]: Buffer.from(textOf(anew)) })
    expect(run(folder)).toMatchObject({ status: 0 })
    expect(run(folder, '--code', code)).toMatchObject({ status: 1 })
  })

  it('refuses what it does not understand', async () => {
    const folder = await folderOf()
    for (const args of [
      ['--what'],
      [folder, folder],
      [folder, '--code', 'court'],
      [folder, '--code', 'UUUU-UUUU-UUUU-UUUU'],
      [join(folder, 'nowhere')],
      [await temporaryFolder()],
    ]) {
      expect(run(...args), args.join(' ')).toMatchObject({ status: 2 })
    }
    // By default, the folder it lies in: there is no journal beside its source.
    expect(run()).toMatchObject({ status: 2 })
  })

  it.skipIf(process.platform === 'win32')(
    'follows no link, and lets no name rewrite the screen',
    async () => {
      const folder = await folderOf()
      const elsewhere = join(await temporaryFolder(), 'piece')
      await rename(join(folder, pieceName), elsewhere)
      await symlink(elsewhere, join(folder, pieceName))
      await writeFile(join(folder, `${otherDevice} \u001b[2J\u202e.jsonl`), 'x')
      const { status, stdout } = run(folder)
      expect(status).toBe(1)
      expect(stdout).toContain('cette pièce manque')
      expect(stdout).toContain(`${otherDevice} ?[2J?.jsonl, ligne 1`)
    },
  )

  it('loads nothing but what Node holds', async () => {
    const source = await import('node:fs/promises').then(({ readFile }) => readFile(tool, 'utf8'))
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from)
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([])
    expect(source).not.toMatch(/\bimport\(|\beval\b|\bFunction\b|child_process|writeFile/)
  })
})

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event, Facts, Head } from '../../shared/incident.ts'
import { sealCode } from '../../shared/seal.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { StorageError } from '../storage/storage-error.ts'
import { seal } from './chain.ts'
import { lineOf } from './event-line.ts'
import {
  chainOf,
  device,
  incidentId,
  opened,
  otherDevice,
  otherIncidentId,
  putJournal,
  textOf,
} from './incidents.support.ts'
import { Refusal } from './refusal.ts'
import { verifyIncident, verifyJournal } from './verify.ts'

const facts: readonly Facts[] = [
  opened,
  // U+FFFD is what reading puts in the place of bytes that are no text: a person may also have pasted it.
  { kind: 'noted', by: 'Élodie', text: 'Accents, 🏛, « guillemets », "\\"\n\u0001 et \ufffd' },
  { kind: 'decided', by: 'Le maire', question: 'Répondre ?', options: ['oui', 'non'] },
  { kind: 'stepChecked', by: 'Secrétaire', step: 'capturer' },
]
const sample = chainOf(facts)
const bytes = Buffer.from(textOf(sample))
const place = { file: `${device}.jsonl`, incidentId, device }
const verify = (text: string | Buffer, at = place) => verifyJournal(Buffer.from(text), at)
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
const lines = sample.map(lineOf)
const found = (text: string) => verify(text).problems.map(({ line, code }) => `${line} ${code}`)

describe('the chain of a journal', () => {
  it('is whole as it was written', () => {
    expect(verify(bytes)).toEqual({ entries: 4, problems: [] })
    expect(verify('')).toEqual({ entries: 0, problems: [] })
  })

  it('shows any change of any single byte', () => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      to: fc.nat(255),
    })
    fc.assert(
      fc.property(change, ({ at, to }) => {
        fc.pre(bytes[at] !== to)
        const changed = Buffer.from(bytes)
        changed[at] = to
        expect(verify(changed).problems).not.toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('shows every byte that reading would take for the same character', () => {
    const at = bytes.indexOf(Buffer.from('\ufffd'))
    for (let to = 0; to < 256; to += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = to
      expect(verify(changed).problems.length === 0, `byte ${to}`).toBe(to === bytes[at])
    }
  })

  it('shows any byte taken away or put in, except whole last lines taken away', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
      expect(verify(without).problems, `without byte ${at}`).not.toEqual([])
      const within = Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)])
      expect(verify(within).problems, `with a space at ${at}`).not.toEqual([])
    }
  })

  it('names the line after one that was removed', () => {
    expect(found(joined(lines.toSpliced(1, 1)))).toEqual(['2 broken-chain'])
    expect(found(joined(lines.slice(1)))).toEqual(['1 broken-chain'])
  })

  it('names a line that was inserted, and the one after it', () => {
    const [forged] = chainOf([{ kind: 'noted', by: 'X', text: 'Glissée après coup' }], {
      start: '2026-11-22T20:45:30.000Z',
      mark: 'Z',
    })
    expect(forged).toBeDefined()
    const text = joined(lines.toSpliced(2, 0, forged ? lineOf(forged) : ''))
    expect(found(text)).toEqual(['3 broken-chain', '4 broken-chain'])
  })

  it('names lines that were swapped', () => {
    const [first = '', second = '', third = '', fourth = ''] = lines
    expect(found(joined([first, third, second, fourth]))).toEqual([
      '2 broken-chain',
      '3 broken-chain',
      '3 misplaced',
      '4 broken-chain',
    ])
  })

  it('names a line that is there twice', () => {
    expect(found(joined([...lines, lines.at(-1) ?? '']))).toEqual(['5 broken-chain', '5 misplaced'])
  })

  it('names a line that was changed, by its entry too', () => {
    const text = joined(lines).replace('Élodie', 'Elodie')
    expect(verify(text).problems).toMatchObject([
      { file: place.file, line: 2, code: 'altered', entryId: sample[1]?.id },
    ])
  })

  it('names a line that was changed and signed again: the next one does not follow it', () => {
    const forged = sample.map((event, index) =>
      lineOf(index === 1 ? seal({ ...event, by: 'Un autre' }) : event),
    )
    expect(found(joined(forged))).toEqual(['3 broken-chain'])
  })

  it('names lines that are no entry, and empty ones', () => {
    expect(found(joined([...lines, 'bonjour']))).toEqual(['5 unreadable'])
    expect(found(joined([...lines, '', '{}']))).toEqual(['5 unreadable', '6 unreadable'])
  })

  it('names a last line that is cut', () => {
    expect(found(`${joined(lines)}{"at":"2026`)).toEqual(['5 unreadable'])
  })

  it('names the lines of another incident or another computer', () => {
    const codes = (at: typeof place) => new Set(verify(bytes, at).problems.map(({ code }) => code))
    expect(codes({ ...place, incidentId: otherIncidentId })).toEqual(new Set(['foreign']))
    expect(codes({ ...place, device: otherDevice })).toEqual(new Set(['foreign']))
  })
})

describe('an incident on the disk', () => {
  it('is verified over the journals of all devices', async () => {
    const data = await temporaryFolder()
    await putJournal(data, bytes.toString())
    await putJournal(data, textOf(others), { device: otherDevice })
    expect(await verifyIncident(data, incidentId)).toEqual({
      ok: true,
      entries: 6,
      pieces: 0,
      problems: [],
      unsealed: 6,
    })
  })

  it('says which file is wrong, without its folder', async () => {
    const data = await temporaryFolder()
    await putJournal(data, bytes.toString())
    await putJournal(data, bytes.toString(), { device: otherDevice })
    const { ok, problems } = await verifyIncident(data, incidentId)
    expect(ok).toBe(false)
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`${otherDevice}.jsonl`]))
  })

  it('is not disturbed by files that are no journal', async () => {
    const data = await temporaryFolder()
    await putJournal(data, bytes.toString())
    const folder = join(data, 'incidents', incidentId)
    for (const name of ['notes.txt', `${device}.jsonl.torn`, 'PC (conflicted copy).jsonl']) {
      await writeFile(join(folder, name), 'autre chose')
    }
    await mkdir(join(folder, 'dossier.jsonl'))
    expect(await verifyIncident(data, incidentId)).toMatchObject({ ok: true, entries: 4 })
  })

  it('is not found where there is no journal', async () => {
    const data = await temporaryFolder()
    await expect(verifyIncident(data, incidentId)).rejects.toBeInstanceOf(Refusal)
  })

  it('says that the disk refuses, rather than that the log was altered', async () => {
    const data = await temporaryFolder()
    // A name too long to be looked up: an error that is not an absence, even for a test run as root.
    const long = join(data, 'x'.repeat(300))
    await expect(verifyIncident(long, incidentId)).rejects.toBeInstanceOf(StorageError)
  })
})

const others = chainOf(
  [
    { kind: 'noted', by: 'Le maire', text: 'Vu' },
    { kind: 'noted', by: 'Le maire', text: 'J’appelle la préfecture' },
  ],
  { device: otherDevice, start: '2026-11-22T20:44:30.000Z', mark: 'B' },
)
const piece = Buffer.from('Une capture d’écran')
const sha256 = createHash('sha256').update(piece).digest('hex')
const added: Facts = {
  kind: 'evidenceAdded',
  by: 'Secrétaire',
  sha256,
  extension: 'png',
  name: 'capture.png',
  mediaType: 'image/png',
  size: piece.length,
}
const recorded = [...facts, added]
const closed: Facts = {
  kind: 'closed',
  by: 'Le maire',
  summary: 'Fini',
  heads: [headOf(chainOf(recorded)), headOf(others)],
}
const own = chainOf([...recorded, closed])
const closing = own.at(-1)

function headOf(events: readonly Event[]): Head {
  const last = events.at(-1)
  if (!last) throw new Error('an empty journal has no head')
  return { device: last.device, entries: events.length, hash: last.hash }
}

/** A closed log of two computers and one piece, changed as asked. */
async function putSealed(
  data: string,
  change: { readonly own?: string; readonly others?: string | null } = {},
): Promise<string> {
  const file = await putJournal(data, change.own ?? textOf(own))
  const folder = dirname(file)
  if (change.others !== null) {
    await putJournal(data, change.others ?? textOf(others), { device: otherDevice })
  }
  await mkdir(join(folder, 'evidence'), { recursive: true })
  await writeFile(join(folder, 'evidence', `${sha256}.png`), piece)
  return folder
}

async function verifySealed(change?: Parameters<typeof putSealed>[1]) {
  const data = await temporaryFolder()
  await putSealed(data, change)
  return verifyIncident(data, incidentId)
}

describe('a closed incident on the disk', () => {
  it('is whole as it was written, and gives its seal', async () => {
    expect(await verifySealed()).toEqual({
      ok: true,
      entries: 8,
      pieces: 1,
      problems: [],
      seal: {
        code: sealCode(closing?.hash ?? ''),
        hash: closing?.hash,
        at: closing?.recordedAt,
        by: 'Le maire',
      },
      unsealed: 0,
    })
  })

  it('shows the last lines taken away from the journal of another computer', async () => {
    expect(await verifySealed({ others: textOf(others.slice(0, 1)) })).toMatchObject({
      ok: false,
      problems: [
        { file: `${otherDevice}.jsonl`, line: 2, entryId: closing?.id, code: 'missing-entries' },
      ],
    })
  })

  it('shows a whole journal taken away', async () => {
    const missing = {
      file: `${otherDevice}.jsonl`,
      line: 1,
      entryId: closing?.id,
      code: 'missing-entries',
    }
    expect((await verifySealed({ others: null })).problems).toMatchObject([missing])
    expect((await verifySealed({ others: '' })).problems).toMatchObject([missing])
  })

  it('shows a journal written anew, although its chain holds', async () => {
    const anew = chainOf(
      others.map((): Facts => ({ kind: 'noted', by: 'Le maire', text: 'Rien vu' })),
      { device: otherDevice, mark: 'C' },
    )
    expect((await verifySealed({ others: textOf(anew) })).problems).toMatchObject([
      { file: `${otherDevice}.jsonl`, line: 2, code: 'missing-entries' },
    ])
  })

  it('cannot show that the closing line itself was taken away: the code on paper does', async () => {
    const before = await verifySealed()
    const after = await verifySealed({ own: textOf(own.slice(0, -1)) })
    expect(after).toMatchObject({ ok: true, entries: 7, problems: [], unsealed: 7 })
    // Whoever holds the code sees that no closing bears it any more: see `verify-log.mjs --code`.
    expect(before.seal?.code).toMatch(/^(?:[0-9A-Z]{4}-?){4}$/)
    expect(after.seal).toBeUndefined()
  })

  it('compares the pieces of evidence, or only looks for them', async () => {
    const data = await temporaryFolder()
    const folder = await putSealed(data)
    await writeFile(join(folder, 'evidence', `${sha256}.png`), Buffer.alloc(piece.length, 'x'))
    expect(await verifyIncident(data, incidentId)).toMatchObject({
      ok: false,
      pieces: 1,
      problems: [{ file: `evidence/${sha256}.png`, entryId: own.at(-2)?.id }],
    })
    expect(await verifyIncident(data, incidentId, { quick: true })).toMatchObject({ ok: true })
  })

  it('counts what was written after, or delivered later, as not sealed', async () => {
    const later = chainOf([...recorded, closed, { kind: 'reopened', by: 'Le maire' }])
    const delivered = chainOf([{ kind: 'noted', by: 'Un agent', text: 'En mer' }], {
      device: 'pc-ecole',
      mark: 'D',
    })
    const data = await temporaryFolder()
    await putSealed(data, { own: textOf(later) })
    await putJournal(data, textOf(delivered), { device: 'pc-ecole' })
    const verification = await verifyIncident(data, incidentId)
    expect(verification).toMatchObject({ ok: true, entries: 10, unsealed: 2 })
    expect(verification.seal?.hash).toBe(closing?.hash)
  })
})

describe('a copy that a sync tool made', () => {
  const copyName = `${otherDevice}.sync-conflict-20261123-101010-ABCDEFG.jsonl`

  async function verifyWithCopy(copy: string, change?: Parameters<typeof putSealed>[1]) {
    const data = await temporaryFolder()
    const folder = await putSealed(data, change)
    await writeFile(join(folder, copyName), copy)
    return verifyIncident(data, incidentId)
  }

  it('is not counted twice, and may stop earlier', async () => {
    const whole = { ok: true, entries: 8, problems: [], unsealed: 0 }
    expect(await verifyWithCopy(textOf(others))).toMatchObject(whole)
    expect(await verifyWithCopy(textOf(others.slice(0, 1)))).toMatchObject(whole)
    expect(await verifyWithCopy('')).toMatchObject(whole)
  })

  it('is checked on its own', async () => {
    expect(await verifyWithCopy(textOf(others).replace('Vu', 'Su'))).toMatchObject({
      ok: false,
      entries: 8,
      problems: [{ file: copyName, line: 1, code: 'altered', entryId: others[0]?.id }],
    })
    expect(await verifyWithCopy(textOf(own))).toMatchObject({ ok: false, entries: 8 })
  })

  it('still holds what was sealed when the sync tool left an older version in its place', async () => {
    const older = { others: textOf(others.slice(0, 1)) }
    expect(await verifyWithCopy(textOf(others), older)).toMatchObject({
      ok: true,
      entries: 8,
      unsealed: 0,
    })
  })
})

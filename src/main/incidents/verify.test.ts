import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { canonicalJson, hashOf, seal } from './chain.ts'
import { lineOf, readLine } from './event-line.ts'
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
    const other = chainOf([{ kind: 'noted', by: 'Maire', text: 'Vu' }], { device: otherDevice })
    await putJournal(data, textOf(other), { device: otherDevice })
    expect(await verifyIncident(data, incidentId)).toEqual({ ok: true, entries: 5, problems: [] })
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
})

describe('canonical JSON', () => {
  it('has one spelling, whatever the order of the keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, shuffled(part)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('says the same as what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'a'], a: { z: null, y: true } })).toBe(
      '{"a":{"y":true,"z":null},"b":[{"c":2,"d":1},"a"]}',
    )
  })
})

describe('the hash of an event', () => {
  const [event] = sample
  it('covers everything but itself', () => {
    expect(event && hashOf(event)).toBe(event?.hash)
    expect(event && hashOf({ ...event, hash: '' })).toBe(event?.hash)
    expect(event && hashOf({ ...event, by: 'Un autre' })).not.toBe(event?.hash)
    expect(event && hashOf({ ...event, prev: event.hash })).not.toBe(event?.hash)
  })

  it('covers keys that only a newer version knows', () => {
    const newer = event && { ...event, mood: 'calm' }
    expect(newer && readLine(lineOf(newer)).state).toBe('altered')
    const signed = newer && { ...newer, hash: hashOf(newer) }
    const read = signed && readLine(lineOf(signed))
    expect(read).toEqual({ state: 'whole', event: signed })
  })
})

describe('reading one line', () => {
  it('gives back any text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        fc.pre(text.trim() !== '')
        const [, event] = chainOf([opened, { kind: 'noted', by: 'X', text }])
        expect(event && readLine(lineOf(event))).toEqual({ state: 'whole', event })
      }),
    )
  })

  it.each(['', ' ', 'null', '[]', '{}', '"x"', '{"kind":"noted"}', '{"__proto__":1}'])(
    'takes « %s » for unreadable, and never throws',
    (line) => {
      expect(readLine(line)).toEqual({ state: 'unreadable' })
    },
  )

  it('never throws, whatever the line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        expect(readLine(line).state).toBe('unreadable')
      }),
    )
  })

  it('takes a line with other spaces for altered: it is not what was written', () => {
    expect(readLine(`${lines[0]} `).state).toBe('altered')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Event, eventSchema, type Facts } from '../../shared/incident.ts'
import { canonicalJson, hashOf } from './chain.ts'
import { lineOf, readLine, readShape } from './event-line.ts'
import { chainOf, device, opened } from './incidents.support.ts'

const zeros = '0'.repeat(64)
const facts: readonly Facts[] = [
  opened,
  { kind: 'noted', by: 'Élodie', text: 'Accents, 🏛, « guillemets », "\\"\n\u0001 et \ufffd' },
  // A text that speaks of hashes must not be taken for one.
  { kind: 'noted', by: 'X', text: `"hash":"${zeros}","id":"hash",` },
  { kind: 'decided', by: 'Le maire', question: 'Répondre ?', options: ['oui', 'non'] },
  {
    kind: 'evidenceAdded',
    by: 'X',
    sha256: zeros,
    extension: 'png',
    name: 'a.png',
    mediaType: 'image/png',
    size: 10,
    width: 640,
  },
  { kind: 'closed', by: 'X', summary: 'Fini', heads: [{ device, entries: 5, hash: zeros }] },
]
const lines = chainOf(facts).map(lineOf)

/** What reading a line means, word for word, without any short cut. */
function stateByDefinition(line: string): string {
  try {
    const event: Event = JSON.parse(line)
    if (!eventSchema.safeParse(event).success) return 'unreadable'
    return hashOf(event) === event.hash && canonicalJson(event) === line ? 'whole' : 'altered'
  } catch {
    return 'unreadable'
  }
}

/** Signed by somebody who holds our program: nothing but its spelling may be wrong. */
function signed(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...event, hash: hashOf(event) }
}

function parsed(line = ''): Record<string, unknown> {
  return JSON.parse(line)
}

describe('reading one line', () => {
  it.each(lines)('finds whole what the writer wrote: %s', (line) => {
    expect(readLine(line)).toEqual({ state: 'whole', event: JSON.parse(line) })
  })

  it('gives back any text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        fc.pre(text.trim() !== '')
        const [, event] = chainOf([opened, { kind: 'noted', by: 'X', text }])
        expect(event && readLine(lineOf(event))).toEqual({ state: 'whole', event })
      }),
    )
  })

  it('covers keys that only a newer version knows', () => {
    for (const extra of [
      { mood: 'calm' },
      { aside: { hash: zeros, id: 'x' } },
      { hash2: 1, heads2: [] },
      { '7': 'a key that looks like a number', '10': 'another' },
      JSON.parse('{"__proto__":{"polluted":true}}'),
    ]) {
      const event = { ...parsed(lines[1]), ...extra }
      expect(readLine(canonicalJson(event)).state).toBe('altered')
      expect(readLine(canonicalJson(signed(event))).state).toBe('whole')
    }
  })

  it.each(['', ' ', 'null', '[]', '{}', '"x"', '{"kind":"noted"}', '{"__proto__":1}'])(
    'takes « %s » for unreadable, and never throws',
    (line) => {
      expect(readLine(line)).toEqual({ state: 'unreadable' })
      expect(readShape(line)).toBeUndefined()
    },
  )

  it('never throws, whatever the line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        expect(readLine(line).state).toBe('unreadable')
      }),
    )
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(readLine(`{"aside":${deep},${lines[1]?.slice(1)}`).state).toBe('altered')
  })

  it('takes nothing signed in another spelling for whole', () => {
    const [, line = ''] = lines
    const event = parsed(line)
    const respelt = [
      `${line} `,
      ` ${line}`,
      line.replace('"by":', '"by": '),
      line.replace('"by":"', '"by":"\\u00c9').replace('\\u00c9É', '\\u00c9'),
      line.replace('{"at"', `{"at":"${event['at']}","at"`),
      JSON.stringify(Object.fromEntries(Object.entries(event).reverse())),
      // The hash moved to another place: what is left of the line is exactly what was signed.
      moved(line, '"kind":'),
      moved(line, '"at":'),
      moved(line, '"recordedAt":'),
      moved(lines.at(-1) ?? '', '"id":'),
    ]
    for (const each of respelt) {
      expect(JSON.parse(each).hash, each).toMatch(/^[0-9a-f]{64}$/)
      expect(readLine(each).state, each).toBe('altered')
    }
  })

  it('takes a number in another spelling for altered, even if it was signed so', () => {
    const line = lines[4] ?? ''
    for (const spelling of ['10.0', '1e1', '1E1', '10e0', '-0', '0.10e2']) {
      expect(readLine(line.replace('"size":10', `"size":${spelling}`)).state).toBe('altered')
    }
  })

  it('says the same as the definition after any change of a line', () => {
    const line = fc.constantFrom(...lines)
    const piece = fc.oneof(
      fc.constantFrom('"', '\\', ',', ' ', '1.0', 'e0', '\\u0041', `"hash":"${zeros}",`, '{', '}'),
      fc.constantFrom('"__proto__":1,', '"id":', '"heads":[],', '"at":"x",', '\ufffd', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const change = fc.record({ line, at: fc.nat(2000), cut: fc.nat(3), piece })
    fc.assert(
      fc.property(change, ({ line, at, cut, piece }) => {
        const from = at % (line.length + 1)
        const changed = line.slice(0, from) + piece + line.slice(from + cut)
        expect(readLine(changed).state).toBe(stateByDefinition(changed))
        expect(readLine(changed).state === 'whole').toBe(changed === line)
      }),
      { numRuns: 5000 },
    )
  })

  it('says the same as the definition after members were moved, doubled or taken away', () => {
    const change = fc.record({
      line: fc.constantFrom(...lines),
      from: fc.nat(30),
      to: fc.nat(30),
      how: fc.constantFrom('move', 'double', 'drop'),
    })
    fc.assert(
      fc.property(change, ({ line, from, to, how }) => {
        const members = Object.entries(parsed(line)).map(
          ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
        )
        const [member = ''] = members.splice(from % members.length, how === 'double' ? 0 : 1)
        const extra = how === 'double' ? (members[from % members.length] ?? '') : member
        if (how !== 'drop') members.splice(to % (members.length + 1), 0, extra)
        const changed = `{${members.join(',')}}`
        expect(readLine(changed).state).toBe(stateByDefinition(changed))
        expect(readLine(changed).state === 'whole').toBe(changed === line)
      }),
      { numRuns: 2000 },
    )
  })
})

/** The line with its `hash` put before another key. */
function moved(line: string, key: string): string {
  const [member = ''] = /"hash":"[0-9a-f]{64}",(?="(?:id|heads)":)/.exec(line) ?? []
  // In the closing line the heads hold hashes too: its own is the first.
  const without = line.replace(member, '')
  const at = without.lastIndexOf(key)
  return without.slice(0, at) + member + without.slice(at)
}

describe('reading a line without its hash', () => {
  it('gives the same entry, whether or not it was altered', () => {
    for (const line of lines) {
      expect(readShape(line)).toEqual(JSON.parse(line))
      const changed = line.replace('"by":"', '"by":"Pas ')
      expect(readShape(changed)).toEqual(JSON.parse(changed))
    }
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isContractProcedure } from '@orpc/contract'
import { call, isProcedure, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../shared/contract.ts'
import { type App, createApp } from './app.ts'
import { fromSchema } from './from-schema.support.ts'

/**
 * Whatever a page, or whoever stands in its place, sends to any procedure: the answer is one that the
 * contract promises, or one of the errors it names. Procedures are taken from the contract itself.
 */

const page = `---
id: exemple
title: Essai
summary: Essai
category: erreur
situations: [Essai]
audience: [maire]
reviewed: 2026-11-20
version: 1
---
## Dix minutes {#dix-minutes within=10m}

- [ ] Agir {#agir}
`

let app: App
let folder: string
let known: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  const paths = {
    data: join(folder, 'data'),
    user: join(folder, 'user'),
    playbooks: join(folder, 'playbooks'),
  }
  await mkdir(join(paths.playbooks, 'fr'), { recursive: true })
  await writeFile(join(paths.playbooks, 'fr', 'exemple.md'), page)
  app = await createApp({ paths, ports: { host: 'test', version: '1.0.0', device: 'pc-essai' } })
  const open = (exercise: boolean) =>
    call(app.router.incidents.open, {
      title: 'Essai',
      severity: 'low',
      playbookId: 'exemple',
      exercise,
    })
  known = [
    (await open(false)).id,
    (await open(true)).id,
    'exemple',
    'agir',
    'html',
    'json',
    'fr',
    'low',
    'noted',
  ]
})

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every procedure by its path, as the contract has them. */
function proceduresOf(node: unknown, path: readonly string[] = []): readonly string[] {
  if (isContractProcedure(node)) return [path.join('.')]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) => proceduresOf(child, [...path, name]))
}

function procedureAt(path: string) {
  const found = path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], app.router)
  if (!isProcedure(found)) throw new Error(`the router has no ${path}`)
  return found
}

/** What the contract says of a procedure: the errors it may answer with, and the shape it takes. */
function promised(path: string) {
  const found = path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], contract)
  if (!isContractProcedure(found)) throw new Error(`the contract has no ${path}`)
  const { errorMap, inputSchema } = found['~orpc']
  return { codes: Object.keys(errorMap), inputSchema }
}

const procedures = proceduresOf(contract)

/** Names that the contract uses, so that what is sent goes further than the first look at its shape. */
const names = [
  ...['id', 'text', 'locale', 'title', 'severity', 'entry', 'kind', 'by', 'at', 'file', 'format'],
  ...['playbookId', 'limit', 'cursor', 'status', 'step', 'reason', 'key', 'name', 'place', 'quick'],
  ...['exercise', 'commune', 'contacts', 'snapshotFolder', 'message', 'stack', 'screen', 'source'],
  ...['__proto__', 'constructor', 'toString'],
]

const text = () =>
  fc.oneof(
    fc.constantFrom(...known),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '../..', '__proto__', '\0', '\ud800', '2026-11-20T00:00:00.000Z'),
  )
const id = () => fc.constantFrom(...known.slice(0, 2))
const leaf = () =>
  fc.oneof(
    text(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Number.NaN, 1e21, -0),
    fc.bigInt(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(
      new File(['x'], '../x.png'),
      new File([], ''),
      new Blob(['x']),
      new Map([['a', 1]]),
      new Set(['a']),
      /a/,
    ),
  )
const input = () =>
  fc.oneof(
    fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf(), tie('object'), tie('list')),
      object: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), {
        maxKeys: 8,
      }),
      list: fc.array(tie('value'), { maxLength: 4 }),
    })).value,
    // Nearly right: each key of its name, each value of any kind.
    fc.record(
      Object.fromEntries(
        names.filter((name) => name !== '__proto__').map((name) => [name, leaf()]),
      ),
      { requiredKeys: ['id'] },
    ),
    fc.record({ id: text(), entry: fc.dictionary(fc.constantFrom(...names), leaf()) }),
  )

async function answerTo(path: string, sent: unknown): Promise<string> {
  const stop = AbortSignal.timeout(20)
  try {
    // Outputs are checked by oRPC itself: one that breaks the contract is an error here.
    await call(procedureAt(path), sent as never, { context: {}, signal: stop })
    return 'answered'
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    // Whoever hangs up hears that they have: it is no answer of the procedure's.
    if (error === stop.reason) return 'answered'
    return `fault ${String(error)}`
  }
}

describe('every procedure of the contract, whatever it is sent', () => {
  it('is one of the router', () => {
    expect(procedures.length).toBeGreaterThan(25)
    for (const path of procedures) procedureAt(path)
  })

  it.each(procedures)(
    '%s answers as the contract says',
    async (path) => {
      const { codes, inputSchema } = promised(path)
      const nearly = () => fromSchema(inputSchema, { text: text(), id: id(), wrong: leaf() })
      await fc.assert(
        fc.asyncProperty(fc.oneof(input(), nearly(), nearly()), async (sent) => {
          expect(['answered', ...codes]).toContain(await answerTo(path, sent))
        }),
        { numRuns: 150, interruptAfterTimeLimit: 3_000 },
      )
    },
    30_000,
  )

  it('leaves the program, and the data, as they were', async () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    const [id = ''] = known
    expect(await call(app.router.incidents.verify, { id })).toMatchObject({ ok: true })
  })
})

import { createRouterClient, implement, ORPCError, os, safe } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../shared/contract.ts'
import { translateErrors } from './errors.ts'
import { invalid, notFound, Refusal } from './incidents/refusal.ts'
import { PackRefused } from './packs/pack-refused.ts'
import { StorageError } from './storage/storage-error.ts'

const id = '01KAR1PXXF7E5XQ3V5S1TCCQKA'

/** What a page receives when the service behind `packs.read` throws this. */
async function packAnswerTo(thrown: unknown) {
  const read = implement(contract.packs.read)
    .use(translateErrors)
    .handler(() => {
      throw thrown
    })
  const { error } = await safe(createRouterClient({ read }).read({ file: new File(['x'], 'x') }))
  return error
}

/** What a page receives when the service behind `incidents.attach` throws this. */
async function answerTo(thrown: unknown) {
  const attach = implement(contract.incidents.attach)
    .use(translateErrors)
    .handler(() => {
      throw thrown
    })
  const client = createRouterClient({ attach })
  const file = new File(['x'], 'x.txt')
  const { error } = await safe(client.attach({ id, file, by: 'Secrétaire' }))
  return error
}

describe('a refusal becomes the contract’s typed error', () => {
  it('NOT_FOUND', async () => {
    expect(await answerTo(notFound())).toMatchObject({
      defined: true,
      code: 'NOT_FOUND',
      status: 404,
      message: 'Nothing has this identifier',
    })
  })

  it('CLOSED', async () => {
    expect(await answerTo(new Refusal({ code: 'CLOSED' }))).toMatchObject({
      defined: true,
      code: 'CLOSED',
      status: 409,
      message: 'The incident is closed: reopen it to write',
    })
  })

  it('INVALID, with the place and the words', async () => {
    expect(await answerTo(invalid('entry.step', 'No such step'))).toMatchObject({
      defined: true,
      code: 'INVALID',
      status: 422,
      message: 'entry.step: No such step',
      data: { issues: [{ path: 'entry.step', message: 'No such step' }] },
    })
  })

  it('TOO_LARGE, with both sizes', async () => {
    const refusal = new Refusal({ code: 'TOO_LARGE', maxBytes: 10, bytes: 11 })
    expect(await answerTo(refusal)).toMatchObject({
      defined: true,
      code: 'TOO_LARGE',
      status: 413,
      message: 'The file has 11 bytes, the most is 10',
      data: { maxBytes: 10, bytes: 11 },
    })
  })

  it('BAD_PACK, with its fault and the file inside that is wrong', async () => {
    expect(await packAnswerTo(new PackRefused('unsafe', '../x'))).toMatchObject({
      defined: true,
      code: 'BAD_PACK',
      status: 422,
      data: { fault: 'unsafe', name: '../x' },
    })
    expect(await packAnswerTo(new PackRefused('no-pack'))).toMatchObject({
      data: { fault: 'no-pack' },
    })
  })

  it.each([
    'full',
    'read-only',
    'missing',
    'denied',
    'busy',
    'changed',
    'unreadable',
    'unknown',
  ] as const)('STORAGE, with its reason (%s)', async (reason) => {
    expect(await answerTo(new StorageError(reason, '/data/a.jsonl'))).toMatchObject({
      defined: true,
      code: 'STORAGE',
      status: 507,
      message: `/data/a.jsonl: ${reason}`,
      data: { reason, file: '/data/a.jsonl' },
    })
  })
})

describe('anything else is a bug and passes as it is', () => {
  it.each([new TypeError('oops'), 'a string', undefined])('%s', async (thrown) => {
    const call = os
      .use(translateErrors)
      .handler(() => {
        throw thrown
      })
      .callable()
    await expect(call()).rejects.toBe(thrown)
  })

  it('even a BAD_REQUEST that is not about the input', async () => {
    const error = await answerTo(new ORPCError('BAD_REQUEST', { message: 'no' }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST', message: 'no', defined: false })
  })

  it('even an answer of ours that is not what the contract promises', async () => {
    const call = os
      .use(translateErrors)
      .output(z.object({ count: z.int() }))
      .handler(() => ({ count: 1.5 }))
      .callable()
    await expect(call()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  })
})

it('an answer that is fine passes too', async () => {
  const call = os
    .use(translateErrors)
    .handler(() => 'fine')
    .callable()
  expect(await call()).toBe('fine')
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildSuite } from '../../scripts/build-suite.mjs'
import { runRounds } from './rounds.ts'

/** Not `out/durability`: a long run by hand may be using that at this moment. */
const outDir = resolve('out/durability-test')
let folder = ''

beforeAll(async () => {
  await buildSuite(outDir, { writer: resolve('tests/durability/writer.ts') })
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-kill-'))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

it('loses nothing that was acknowledged when three writers are killed, round after round', async () => {
  const writerFile = join(outDir, 'writer.js')
  const totals = await runRounds({ rounds: 20, seed: 20_261_123, writerFile, folder })
  expect(totals).toMatchObject({
    rounds: 20,
    kills: 60,
    lost: 0,
    unreadable: 0,
    broken: 0,
    findings: [],
  })
  expect(totals.acknowledged).toBeGreaterThan(0)
  expect(totals.torn).toBeGreaterThan(0)
}, 180_000)

// `npm run test:durability -- --rounds 1000 [--seed N] [--keep]`: writers killed at random moments, again and again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSuite } from './build-suite.mjs'
import { fail, root, setup } from './setup.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})
const rounds = count(values.rounds, '--rounds')
const seed = values.seed === undefined ? Date.now() % 1_000_000 : count(values.seed, '--seed')

setup()
const outDir = join(root, 'out', 'durability')
const source = (name) => join(root, 'tests', 'durability', `${name}.ts`)
await buildSuite(outDir, { writer: source('writer'), rounds: source('rounds') })
const { isClean, lineOfTotals, runRounds } = await import(
  pathToFileURL(join(outDir, 'rounds.js')).href
)

const folder = mkdtempSync(join(tmpdir(), 'sang-froid-durability-'))
console.log(`seed ${seed}: three writers of one incident, killed (SIGKILL) at random moments`)
const start = performance.now()
const totals = await runRounds({
  rounds,
  seed,
  folder,
  writerFile: join(outDir, 'writer.js'),
  onRound: async (done, totalsAfter) => {
    if (done % 50 === 0 && done < rounds) console.log(`  ${lineOfTotals(await totalsAfter(done))}`)
  },
})
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`${seconds} s, power cuts simulated besides: ${totals.powerCuts}`)
// The first ones tell the most.
for (const line of totals.findings.slice(0, 20)) console.log(`  ${line}`)
console.log(lineOfTotals(totals))
const keep = values.keep || !isClean(totals)
if (keep) console.log(`The files are in ${folder}`)
else rmSync(folder, { recursive: true, force: true })
if (!isClean(totals)) process.exitCode = 1

function count(text, option) {
  return /^\d{1,9}$/.test(text) ? Number(text) : fail(`${option} takes a number, not « ${text} »`)
}

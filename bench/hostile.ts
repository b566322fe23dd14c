import { corpus } from '../tests/hostile/corpus.ts'
import { readHostile } from '../tests/hostile/read-hostile.ts'
import { percentile, report } from './support/report.ts'

/**
 * How long each hostile file holds the main process, read as the library reads it. Beside it, as a baseline,
 * the same for a page as long as a page may be, of plain prose.
 */

const limitMs = 200
const runs = 3

const prose = `${'Un habitant téléphone à la mairie. '.repeat(60)}\n\n`
const plain = {
  file: 'page' as const,
  bytes: new TextEncoder().encode(
    `---\nid: hostile\ntitle: t\nsummary: s\ncategory: erreur\nsituations: [x]\naudience: [maire]\nreviewed: 2026-11-20\nversion: 1\n---\n${prose.repeat(55)}`,
  ),
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The median of a few runs: another program of the machine must not speak for the parser. */
function cost(input: Parameters<typeof readHostile>[0]): number {
  return percentile(
    Array.from({ length: runs }, () => timed(() => readHostile(input))),
    50,
  )
}

const inputs = corpus()
// What is measured is a running app: its code is compiled.
for (const input of inputs.slice(0, 100)) readHostile(input)
const costs = inputs.map((input) => ({ input, ms: cost(input) }))
const all = costs.map(({ ms }) => ms)
report(`${inputs.length} hostile files, each read ${runs} times`, [
  ['median', percentile(all, 50)],
  ['p95', percentile(all, 95)],
  ['max', Math.max(...all)],
  ['baseline: 120 kB of prose', cost(plain)],
])
for (const { input, ms } of costs.sort((a, b) => b.ms - a.ms).slice(0, 5)) {
  console.log(`  ${ms.toFixed(1).padStart(7)} ms  ${input.family}: ${input.name}`)
}
const above = costs.filter(({ ms }) => ms > limitMs).length
console.log(`  bar: ${limitMs} ms each; above it: ${above}`)
if (above > 0) process.exitCode = 1

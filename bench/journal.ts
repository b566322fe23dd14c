import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIncidentStore } from '../src/main/incidents/store.ts'
import { percentile, report } from './support/report.ts'

/** Entries already there when the measure starts, and those measured. */
const before = 1_000
const measured = 300

/** One entry written durably in an incident of 1 000, beside a bare append and fdatasync of the same bytes. */
const folder = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
try {
  const store = openIncidentStore({
    dataDir: folder,
    device: 'pc-banc',
    now: () => new Date(),
    onProblem: (problem) => console.log(problem),
  })
  const { id } = await store.open({
    title: 'Mesure',
    severity: 'low',
    by: 'Banc',
    exercise: false,
    locale: 'fr',
  })
  const write = (count: number) =>
    store.record(id, {
      kind: 'noted',
      by: 'Banc',
      text: `Entrée ${count} : un habitant demande à la mairie ce qu’il en est de la coupure d’eau.`,
    })
  // Together: only to have them there.
  await Promise.all(Array.from({ length: before }, (_, index) => write(index)))

  const journal = join(folder, 'incidents', id)
  const [name = ''] = await readdir(journal)
  const lines = (await readFile(join(journal, name), 'utf8')).split('\n').slice(0, -1)
  const bare = await open(join(folder, 'bare.jsonl'), 'a')
  const ours: number[] = []
  const bares: number[] = []
  for (let index = 0; index < measured; index += 1) {
    ours.push(await timed(() => write(before + index)))
    bares.push(
      await timed(async () => {
        await bare.appendFile(`${lines[index]}\n`)
        await bare.datasync()
      }),
    )
  }
  await bare.close()
  const ratio = percentile(ours, 95) / percentile(bares, 95)
  report(`durable entry at ${before} entries`, [
    ['ours, median', percentile(ours, 50)],
    ['ours, p95', percentile(ours, 95)],
    ['bare append and fdatasync, median', percentile(bares, 50)],
    ['bare append and fdatasync, p95', percentile(bares, 95)],
  ])
  console.log(`  ratio of p95: ${ratio.toFixed(1)} (bar: 3, or 5 ms)`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

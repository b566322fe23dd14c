import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../src/main/app.ts'
import type { ExportFormat } from '../src/shared/incident.ts'
import { makeIncidents } from './support/make-incidents.ts'
import { report } from './support/report.ts'

const entries = 500
const formats = ['html', 'docx', 'csv', 'md', 'json', 'zip'] as const satisfies ExportFormat[]

/** The report of an incident of 500 entries, in each format; the bar is 5 s. */
const root = await mkdtemp(join(tmpdir(), 'sang-froid-bench-'))
const data = join(root, 'data')
try {
  const [id = ''] = await makeIncidents(data, { incidents: 1, entries, device: 'pc-banc' })
  const app = await createApp({
    paths: { data, user: join(root, 'user'), playbooks: resolve('playbooks') },
    ports: { host: 'test', version: '0', device: 'pc-banc' },
  })
  const client = createRouterClient(app.router)
  const figures: [string, number][] = []
  for (const format of formats) {
    const start = performance.now()
    const { file } = await client.incidents.export({ id, format })
    figures.push([
      `${format}, ${Math.round(file.size / 1000)} kB (bar: 5000)`,
      performance.now() - start,
    ])
  }
  report(`report of ${entries} entries, each format for the first time`, figures)
  await app.close()
} finally {
  await rm(root, { recursive: true, force: true })
}

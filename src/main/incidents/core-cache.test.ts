import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/fold.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { coreOf, summaryAt } from './core.ts'
import { openCoreCache } from './core-cache.ts'
import { chainOf, incidentId, opened } from './incidents.support.ts'

const view = fold(chainOf([opened]), new Date('2026-11-22T20:44:00.000Z'))
if (!view) throw new Error('no view')
const core = coreOf(view, 'pc=12:34')

describe('the cache of the list', () => {
  it('gives back what was kept, for the same data folder only', async () => {
    const file = join(await temporaryFolder(), 'cache', 'incidents.json')
    await openCoreCache(file, '/data/mairie').save(new Map([[incidentId, core]]))
    expect(await openCoreCache(file, '/data/mairie').load()).toEqual(new Map([[incidentId, core]]))
    expect(await openCoreCache(file, '/data/autre').load()).toEqual(new Map())
  })

  it('is empty when it was deleted, damaged, of another version, or cannot be read', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'incidents.json')
    expect(await openCoreCache(file, 'd').load()).toEqual(new Map())
    for (const text of ['', '{', '[]', '{"version":99,"dataDir":"d","cores":{}}']) {
      await writeFile(file, text)
      expect(await openCoreCache(file, 'd').load()).toEqual(new Map())
    }
    await mkdir(join(folder, 'dossier.json'))
    expect(await openCoreCache(join(folder, 'dossier.json'), 'd').load()).toEqual(new Map())
  })

  it('leaves out one incident that is not as it should be, and keeps the others', async () => {
    const file = join(await temporaryFolder(), 'incidents.json')
    await openCoreCache(file, 'd').save(new Map([[incidentId, core]]))
    const cache = JSON.parse(await readFile(file, 'utf8'))
    cache.cores.bad = { stamps: 3 }
    await writeFile(file, JSON.stringify(cache))
    expect([...(await openCoreCache(file, 'd').load()).keys()]).toEqual([incidentId])
  })
})

describe('an incident in short', () => {
  it('counts what is late at the moment it is read', () => {
    expect(summaryAt(core, new Date('2026-11-22T20:50:00.000Z')).late).toBe(0)
    expect(summaryAt(core, new Date('2026-11-22T21:00:00.000Z')).late).toBe(1)
    expect(summaryAt(core, new Date('2026-11-22T22:00:00.000Z')).late).toBe(2)
  })
})

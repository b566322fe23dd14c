import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { crashReport } from '../../shared/crash-report.ts'
import { openCrashNotes } from './crash-notes.ts'

let folder: string
const open = () =>
  openCrashNotes(folder, { version: '1.2.3', now: () => new Date('2026-11-23T20:40:00Z') })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
})

it('keeps what broke over a restart, the newest first', async () => {
  const notes = await open()
  await notes.add(crashReport('screen', new Error('first'), '/incidents'))
  await notes.add(crashReport('window', 'second', ''))
  const again = (await open()).all()
  expect(again.map(({ message }) => message)).toEqual(['second', 'first'])
  expect(again[1]).toMatchObject({
    at: '2026-11-23T20:40:00.000Z',
    version: '1.2.3',
    screen: '/incidents',
  })
})

it('keeps twenty: a page that fails at each start does not fill the disk', async () => {
  const notes = await open()
  for (let i = 0; i < 30; i++) await notes.add(crashReport('screen', `${i}`, ''))
  expect(notes.all()).toHaveLength(20)
  expect(notes.all()[0]?.message).toBe('29')
})

it('does not fail again where the disk refuses', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const notes = await openCrashNotes(file, { version: '', now: () => new Date() })
  await expect(notes.add(crashReport('screen', 'x', ''))).resolves.toBeUndefined()
})

it('cuts what is too long to be kept', () => {
  const report = crashReport('program', new Error('é'.repeat(5_000)), 's'.repeat(500))
  expect(report.message).toHaveLength(2_000)
  expect(report.screen).toHaveLength(300)
})

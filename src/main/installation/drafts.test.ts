import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { openDrafts } from './drafts.ts'

const ignore = (_problem: StorageProblem) => undefined

it('keeps what was typed from one start to the next, until it is written', async () => {
  const folder = await temporaryFolder()
  const drafts = await openDrafts(folder, ignore)
  await Promise.all([drafts.set('draft:1', 'Un habitant'), drafts.set('closing:1', 'Bilan')])
  expect((await openDrafts(folder, ignore)).all()).toEqual({
    'draft:1': 'Un habitant',
    'closing:1': 'Bilan',
  })
  await drafts.set('draft:1', '')
  expect((await openDrafts(folder, ignore)).all()).toEqual({ 'closing:1': 'Bilan' })
})

it('rejects when the disk refuses, and takes the text again later', async () => {
  const folder = await temporaryFolder()
  const drafts = await openDrafts(folder, ignore)
  await mkdir(join(folder, 'drafts.json'))
  await expect(drafts.set('draft:1', 'Un habitant')).rejects.toMatchObject({ name: 'StorageError' })
  await rm(join(folder, 'drafts.json'), { recursive: true })
  await drafts.set('draft:1', 'Un habitant')
  expect((await openDrafts(folder, ignore)).all()).toEqual({ 'draft:1': 'Un habitant' })
})

it('still opens when the file is damaged, and says so', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'drafts.json'), '{')
  const problems: StorageProblem[] = []
  expect((await openDrafts(folder, (problem) => problems.push(problem))).all()).toEqual({})
  expect(problems).toMatchObject([{ code: 'unreadable-document', recovered: false }])
})

import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { folderWith } from '../fixtures.ts'
import { bytesOf, readQueryFiles, textOf } from './author-files.ts'

const cleanings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0)) await clean()
})

async function place(files: Readonly<Record<string, string>>) {
  const { folder, remove } = await folderWith(files)
  cleanings.push(remove)
  return folder
}

describe('the files of an author', () => {
  it('are nothing when they are not there', async () => {
    const folder = await place({ 'a.txt': 'é' })
    expect(await textOf(join(folder, 'a.txt'))).toBe('é')
    expect(await textOf(join(folder, 'b.txt'))).toBeUndefined()
    expect(await bytesOf(join(folder, 'b.txt'))).toBeUndefined()
    expect(await readQueryFiles(join(folder, 'absent'))).toBeUndefined()
  })

  it('hold searches in one file and in a folder, for each language', async () => {
    const folder = await place({
      'fr.yml': 'a',
      'fr/deuil.yml': 'b',
      'fr/notes.md': 'x',
      'en/mourning.yml': 'c',
      'de.yml': 'x',
    })
    expect(await readQueryFiles(folder)).toEqual([
      { file: `${folder}/fr.yml`, locale: 'fr', text: 'a' },
      { file: `${folder}/fr/deuil.yml`, locale: 'fr', text: 'b' },
      { file: `${folder}/en/mourning.yml`, locale: 'en', text: 'c' },
    ])
  })
})

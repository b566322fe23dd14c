import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { ensureFolder } from './data-folder.ts'

describe('making sure a folder is there', () => {
  it('accepts one that is, and leaves it as it is', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a'), '')
    expect(await ensureFolder(folder)).toBeUndefined()
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('accepts a link to a folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'vrai'))
    await symlink(join(folder, 'vrai'), join(folder, 'lien'))
    expect(await ensureFolder(join(folder, 'lien'))).toBeUndefined()
  })

  it('makes it inside a folder that exists', async () => {
    const folder = join(await temporaryFolder(), 'données')
    expect(await ensureFolder(folder)).toBeUndefined()
    expect((await stat(folder)).isDirectory()).toBe(true)
  })

  it('does not make the folder above: a path mistyped or a key unplugged is said, not hidden', async () => {
    const parent = await temporaryFolder()
    const wrong = await ensureFolder(join(parent, 'cle', 'données'))
    expect(wrong).toContain(join(parent, 'cle'))
    expect(wrong).toContain('does not exist')
    expect(await readdir(parent)).toEqual([])
  })

  it('refuses a file, and a folder inside a file', async () => {
    const file = join(await temporaryFolder(), 'a')
    await writeFile(file, '')
    expect(await ensureFolder(file)).toBe(`${file} is a file: a folder is expected`)
    expect(await ensureFolder(join(file, 'b'))).toContain('is inside a file')
  })

  it.each(['donnees', './donnees', '', '..'])(
    'refuses « %s », which depends on where one is',
    async (folder) => {
      expect(await ensureFolder(folder)).toContain('full path')
    },
  )

  it('refuses a loop of links, in one line', async () => {
    const loop = join(await temporaryFolder(), 'boucle')
    await symlink(loop, loop)
    expect(await ensureFolder(loop)).toBe(`The folder ${loop} cannot be opened (ELOOP)`)
  })

  const isRoot = process.getuid?.() === 0
  if (isRoot) process.stderr.write('NOT TESTED HERE, as root: a folder that cannot be made\n')
  it.skipIf(isRoot)('says that it may not be made, in one line', async () => {
    const parent = await temporaryFolder()
    await chmod(parent, 0o500)
    const wrong = await ensureFolder(join(parent, 'x'))
    await chmod(parent, 0o700)
    expect(wrong).toBe(`The folder ${join(parent, 'x')} cannot be created (EACCES)`)
  })
})

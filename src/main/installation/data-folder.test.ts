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
    const folder = join(parent, 'cle', 'données')
    expect(await ensureFolder(folder)).toEqual({
      code: 'no-parent',
      folder,
      parent: join(parent, 'cle'),
    })
    expect(await readdir(parent)).toEqual([])
  })

  it('refuses a file, and a folder inside a file', async () => {
    const file = join(await temporaryFolder(), 'a')
    await writeFile(file, '')
    expect(await ensureFolder(file)).toEqual({ code: 'is-file', folder: file })
    const inside = join(file, 'b')
    expect(await ensureFolder(inside)).toEqual({ code: 'inside-file', folder: inside })
  })

  it.each(['donnees', './donnees', '', '..'])(
    'refuses « %s », which depends on where one is',
    async (folder) => {
      expect(await ensureFolder(folder)).toEqual({ code: 'not-absolute', folder })
    },
  )

  it('refuses a loop of links', async () => {
    const loop = join(await temporaryFolder(), 'boucle')
    await symlink(loop, loop)
    expect(await ensureFolder(loop)).toEqual({ code: 'cannot-open', folder: loop, reason: 'ELOOP' })
  })

  const isRoot = process.getuid?.() === 0
  if (isRoot) process.stderr.write('NOT TESTED HERE, as root: a folder that cannot be made\n')
  it.skipIf(isRoot)('says that it may not be made', async () => {
    const parent = await temporaryFolder()
    await chmod(parent, 0o500)
    const folder = join(parent, 'x')
    const wrong = await ensureFolder(folder)
    await chmod(parent, 0o700)
    expect(wrong).toEqual({ code: 'cannot-create', folder, reason: 'EACCES' })
  })
})

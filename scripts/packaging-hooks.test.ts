import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { programWith, shippedFuses } from './fake-electron.support.ts'
import { fuseFaults } from './fuses.mjs'
import { sumsOf } from './sums.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-hooks-'))
})

describe('the fuses of a packed program', () => {
  const right = '000011001'

  async function faults(fuses: string, version = 1) {
    const { electronFuses } = parse(await readFile('electron.builder.yml', 'utf8'))
    const program = join(folder, 'sang-froid')
    await writeFile(program, programWith(fuses, version))
    return fuseFaults(program, electronFuses)
  }

  it('are right when each is what electron.builder.yml says', async () => {
    expect(await faults(right)).toEqual([])
  })

  it('are wrong as Electron ships them', async () => {
    expect((await faults(shippedFuses)).map((fault) => fault.split(':')[0])).toEqual([
      'runAsNode',
      'enableNodeOptionsEnvironmentVariable',
      'enableNodeCliInspectArguments',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
      'grantFileProtocolExtraPrivileges',
    ])
  })

  it.each([
    [
      'one that is off by one bit',
      '100011001',
      'runAsNode: true in the program, and must be false',
    ],
    ['one that Electron removed', '0000r1001', 'removed in the program'],
    ['one that is not there', '00001100', 'wasmTrapHandlers: missing'],
    ['WebAssembly’s changed', '000011000', 'wasmTrapHandlers: false'],
    ['one that nobody decided on', '0000110011', '1 fuse(s) more'],
  ])('are wrong with %s', async (_case, fuses, said) => {
    const [only, ...others] = await faults(fuses)
    expect(only).toContain(said)
    expect(others).toEqual([])
  })

  it('are not guessed in another layout, nor where there are none', async () => {
    expect((await faults(right, 2))[0]).toContain('another layout (2)')
    await writeFile(join(folder, 'plain'), 'no fuses here')
    await expect(fuseFaults(join(folder, 'plain'), {})).rejects.toThrow('sentinel')
  })
})

describe('SHA256SUMS', () => {
  it('has one line a file, by name, as sha256sum writes it', async () => {
    await writeFile(join(folder, 'b.msi'), 'two')
    await writeFile(join(folder, 'a.zip'), 'one')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(await sumsOf([join(folder, 'b.msi'), join(folder, 'a.zip')])).toBe(
      `${sha256('one')}  a.zip\n${sha256('two')}  b.msi\n`,
    )
  })

  it('refuses two files of one name, and a file that is gone', async () => {
    await writeFile(join(folder, 'a.zip'), 'one')
    await expect(sumsOf([join(folder, 'a.zip'), join(folder, 'a.zip')])).rejects.toThrow(
      'same name',
    )
    await expect(sumsOf([join(folder, 'gone.zip')])).rejects.toThrow('ENOENT')
  })
})

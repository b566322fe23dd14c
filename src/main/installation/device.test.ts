import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import { deviceSchema } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import { nameDevice, newDeviceName } from './device.ts'

async function name(userDir: string) {
  const problems: StorageProblem[] = []
  const device = await nameDevice(userDir, (problem) => problems.push(problem))
  return { device, problems }
}

describe('the name of an installation', () => {
  it('is chosen once and kept', async () => {
    const userDir = await temporaryFolder()
    const first = await name(userDir)
    expect(deviceSchema.safeParse(first.device).success).toBe(true)
    expect(await name(userDir)).toEqual(first)
    expect(first.problems).toEqual([])
  })

  it('differs between two users of one computer', async () => {
    const [one, two] = await Promise.all([temporaryFolder(), temporaryFolder()])
    expect((await name(one)).device).not.toBe((await name(two)).device)
  })

  it.each(['', '{', '{"device":"../x"}', '{"device":"PC ACCUEIL"}'])(
    'is chosen again, and the damage reported, when what was kept is « %s »',
    async (bytes) => {
      const userDir = await temporaryFolder()
      const file = join(userDir, 'installation.json')
      await writeFile(file, bytes)
      const { device, problems } = await name(userDir)
      expect(deviceSchema.safeParse(device).success).toBe(true)
      expect(problems).toMatchObject([{ file, code: 'unreadable-document' }])
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ device })
    },
  )
})

describe('a new name', () => {
  it.each([
    ['PC-ACCUEIL', 'pc-accueil-1a2b3c'],
    ['Poste de l’Été', 'poste-de-l-ete-1a2b3c'],
    ['mairie.local', 'mairie-local-1a2b3c'],
    ['--x--', 'x-1a2b3c'],
    ['日本', 'poste-1a2b3c'],
    ['', 'poste-1a2b3c'],
  ])('from « %s » is « %s »', (host, expected) => {
    expect(newDeviceName(host, '1a2b3c')).toBe(expected)
  })

  it('can always be a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (host) => {
        const parsed = deviceSchema.safeParse(newDeviceName(host, '1a2b3c'))
        expect(parsed.success).toBe(true)
      }),
    )
  })
})

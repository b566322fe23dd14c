import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkFolder } from '../check.ts'
import { folderWith, packText } from '../fixtures.ts'
import { main } from './new-playbook-cli.ts'
import { countErrors } from './report.ts'
import { localDay } from './today.ts'

const cleanings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0)) await clean()
})

const pack = packText.replace(
  'contacts: []',
  '  - name: signature\n    label: { fr: "S", en: "S" }\n    example: { fr: "La mairie", en: "The mairie" }\ncontacts: []',
)

async function folder() {
  const { folder: path, remove } = await folderWith({ 'pack.yml': pack })
  cleanings.push(remove)
  return path
}

async function create(...argv: readonly string[]) {
  let out = ''
  let err = ''
  const code = await main(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

const right = ['--id', 'mon-sujet', '--title', 'Mon sujet : « essai »', '--category', 'quotidien']

describe('playbooks:new', () => {
  it('writes a page that passes the check', async () => {
    const path = await folder()
    const { code, out } = await create(...right, '--folder', path)
    expect(code).toBe(0)
    expect(out).toContain(join(path, 'fr', 'mon-sujet.md'))
    const report = await checkFolder({ folder: path, locale: 'fr', today: localDay(new Date()) })
    expect(report.files).toBe(1)
    expect(report.problems).toEqual([])
    expect(countErrors(report)).toBe(0)
  })

  it('never overwrites', async () => {
    const path = await folder()
    await create(...right, '--folder', path)
    const file = join(path, 'fr', 'mon-sujet.md')
    await writeFile(file, 'à moi')
    const { code, err } = await create(...right, '--folder', path)
    expect(code).toBe(1)
    expect(err).toContain('existe déjà')
    expect(await readFile(file, 'utf8')).toBe('à moi')
  })

  it.each([
    [['--id', 'Mon sujet', '--title', 'T', '--category', 'grave'], '--id'],
    [['--title', 'T', '--category', 'grave'], '--id'],
    [['--id', 'a', '--category', 'grave'], '--title'],
    [['--id', 'a', '--title', 'T', '--category', 'divers'], 'attaque, erreur, grave, quotidien'],
    [['--inconnu'], 'usage'],
  ])('refuses %s', async (argv, said) => {
    const { code, err } = await create(...argv)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

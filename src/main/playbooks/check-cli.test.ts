import { afterEach, describe, expect, it } from 'vitest'
import { main } from './check-cli.ts'
import { fileOf, folderWith, packText } from './fixtures.ts'

const cleanings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0)) await clean()
})

async function run(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const { folder, remove } = await folderWith(files)
  cleanings.push(remove)
  return { folder, ...(await check('--folder', folder, ...options)) }
}

async function check(...argv: readonly string[]) {
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

const right = { 'pack.yml': packText, 'fr/exemple.md': fileOf() }
const wrong = { ...right, 'fr/exemple.md': fileOf().replace('role=secretariat', 'role=pompier') }

describe('playbooks:check', () => {
  it('says when all is well', async () => {
    const { code, out } = await run(right)
    expect(out).toBe('1 fichier, 0 erreur, 0 avertissement.\n')
    expect(code).toBe(0)
  })

  it('names file, line, column, what is wrong and what to write', async () => {
    const { code, out, folder } = await run(wrong)
    expect(out).toBe(
      `${folder}/fr/exemple.md:23:42  erreur  Le rôle «\u00a0pompier\u00a0» n’existe pas. — ` +
        'Choisissez parmi\u00a0: maire, adjoint, elus, secretariat, agent.\n\n' +
        '1 fichier, 1 erreur, 0 avertissement.\n',
    )
    expect(code).toBe(1)
  })

  it('speaks English', async () => {
    const { out } = await run(wrong, '--lang', 'en')
    expect(out).toContain('error  The role “pompier” does not exist. — Choose one of: maire')
    expect(out).toContain('1 file, 1 error, 0 warnings.')
  })

  it('passes with warnings', async () => {
    const { code, out } = await run({ 'fr/exemple.md': fileOf() })
    expect(out).toContain('pack.yml:1:1  avertissement  ')
    expect(code).toBe(0)
  })

  it('fails on a folder that is not there', async () => {
    const { code, out } = await check('--folder', '/nulle/part')
    expect(out).toContain('/nulle/part:1:1  erreur  ')
    expect(code).toBe(1)
  })

  it.each([['--lang', 'de'], ['--inconnu'], ['fichier.md'], ['--folder']])(
    'refuses a badly typed command: %s %s',
    async (...argv) => {
      const { code, err, out } = await check(...argv)
      expect(code).toBe(2)
      expect(err).toContain('usage')
      expect(out).toBe('')
    },
  )
})

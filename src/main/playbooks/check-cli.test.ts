import { afterEach, describe, expect, it } from 'vitest'
import { reportSchema } from './advice/report.ts'
import { main } from './check-cli.ts'
import { fileOf, body as fixtureBody, folderWith, packText } from './fixtures.ts'

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

const limits = `beforeFirstStep: { words: 60, reason: { fr: "Court.", en: "Short." } }
channels: {}
`
const right = { 'pack.yml': packText, 'limites.yml': limits, 'fr/exemple.md': fileOf() }
const wrong = { ...right, 'fr/exemple.md': fileOf().replace('role=secretariat', 'role=pompier') }
const lines = (out: string) => out.split('\n')

describe('playbooks:check', () => {
  it('passes with advice, tells it apart, and ends with the figures', async () => {
    const { code, out, folder } = await run(right)
    expect(code).toBe(0)
    expect(out).not.toContain('  erreur  ')
    expect(out).toContain(
      `${folder}/fr/exemple.md:18:4  conseil  Nombre d’actions de la carte des dix premières minutes\u00a0: 1. — ` +
        'Visez 3 à 5 actions, qu’une personne peut faire sans aide.\n',
    )
    expect(out).toMatch(/^fr\/exemple +1 +1 /m)
    expect(lines(out).at(-2)).toMatch(/^1 fichier, 0 erreur, 0 avertissement, \d+ conseils\.$/)
  })

  it('fails on advice when asked to be strict', async () => {
    expect((await run(right, '--strict')).code).toBe(1)
  })

  it('names file, line, column, what is wrong and what to write', async () => {
    const { code, out, folder } = await run(wrong)
    expect(out).toContain(
      `${folder}/fr/exemple.md:23:42  erreur  Le rôle «\u00a0pompier\u00a0» n’existe pas. — ` +
        'Choisissez parmi\u00a0: maire, adjoint, elus, secretariat, agent.\n',
    )
    expect(lines(out).at(-2)).toMatch(/^1 fichier, 1 erreur, /)
    expect(code).toBe(1)
  })

  it('speaks English', async () => {
    const { out } = await run(wrong, '--lang', 'en')
    expect(out).toContain('error  The role “pompier” does not exist. — Choose one of: maire')
    expect(out).toContain('advice  The section “preuves” is missing. — Add it')
    expect(lines(out).at(-2)).toMatch(/^1 file, 1 error, 0 warnings, \d+ advice\.$/)
  })

  it('passes with warnings', async () => {
    const { code, out } = await run({ 'fr/exemple.md': fileOf() })
    expect(out).toMatch(/pack\.yml:1:1 +avertissement {2}/)
    expect(code).toBe(0)
  })

  it('prints one JSON document', async () => {
    const { code, out } = await run(wrong, '--json')
    const report = reportSchema.parse(JSON.parse(out))
    expect(report.problems).toMatchObject([{ code: 'role-wrong' }])
    expect(code).toBe(1)
  })

  it('shows a kind of advice a few times only, and says how many are left out', async () => {
    const body = `${"l'eau ".repeat(20)}\n\n${fixtureBody}`
    const { out } = await run({ ...right, 'fr/exemple.md': fileOf({ body }) })
    expect(out.match(/Apostrophe droite/g)).toHaveLength(8)
    expect(out).toContain('… et 12 conseils du même genre')
    const { out: json } = await run({ ...right, 'fr/exemple.md': fileOf({ body }) }, '--json')
    expect(json.match(/type-apostrophe/g)).toHaveLength(20)
  })

  it('measures reviews from a given day', async () => {
    const { out } = await run(right, '--today', '2027-11-23')
    expect(out).toContain('La fiche a été relue le 2026-11-20, il y a 368 jours.')
  })

  it('looks at one playbook, and says when there is none of that name', async () => {
    expect((await run(right, '--only', 'exemple')).code).toBe(0)
    const { code, err } = await run(right, '--only', 'absent')
    expect(code).toBe(2)
    expect(err).toContain('absent')
  })

  it('says when the folder of trial searches is not there', async () => {
    const { code, err } = await run(right, '--queries', '/nulle/part')
    expect(code).toBe(2)
    expect(err).toContain('/nulle/part')
  })

  it('loads the dictionary unless told not to, and goes on without it', async () => {
    let count = 0
    const loadDictionary = () => {
      count += 1
      return Promise.reject(new Error('pas de dictionnaire'))
    }
    const { folder, remove } = await folderWith(right)
    cleanings.push(remove)
    let err = ''
    const io = {
      out: () => {},
      err: (text: string) => {
        err += text
      },
      loadDictionary,
    }
    expect(await main(['--folder', folder, '--no-spelling'], io)).toBe(0)
    expect(count).toBe(0)
    expect(await main(['--folder', folder], io)).toBe(0)
    expect(count).toBe(1)
    expect(err).toContain('pas de dictionnaire')
  })

  it('fails on a folder that is not there', async () => {
    const { code, out } = await check('--folder', '/nulle/part')
    expect(out).toContain('/nulle/part:1:1  erreur  ')
    expect(code).toBe(1)
  })

  it.each([['--lang', 'de'], ['--inconnu'], ['fichier.md'], ['--folder'], ['--today', 'demain']])(
    'refuses a badly typed command: %s %s',
    async (...argv) => {
      const { code, err, out } = await check(...argv)
      expect(code).toBe(2)
      expect(err).toContain('usage')
      expect(out).toBe('')
    },
  )
})

import { afterEach, describe, expect, it } from 'vitest'
import { reportSchema } from './advice/report.ts'
import { checkFolder } from './check.ts'
import { body, fileOf, folderWith, named, packText } from './fixtures.ts'

const cleanings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0)) await clean()
})

async function place(files: Readonly<Record<string, string>>) {
  const { folder, remove } = await folderWith(files)
  cleanings.push(remove)
  return folder
}

async function report(
  files: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof checkFolder>[0]> = {},
) {
  const folder = await place(files)
  return checkFolder({ folder, locale: 'fr', today: '2026-11-23', ...more })
}

const limits = `beforeFirstStep: { words: 60, reason: { fr: "Court.", en: "Short." } }
channels:
  facebook: { advised: { words: 4 }, most: { words: 100 }, reason: { fr: "Court.", en: "Short." } }
`
const right = { 'pack.yml': packText, 'fr/exemple.md': fileOf(), 'limites.yml': limits }

const codesOf = ({ advice }: { readonly advice: readonly { readonly code: string }[] }) =>
  advice.map(({ code }) => code)

describe('the check of a folder', () => {
  it('gives problems, advice and scores in one shape', async () => {
    const found = await report(right)
    expect(reportSchema.parse(found)).toEqual(found)
    expect(found).toMatchObject({ files: 1, problems: [], today: '2026-11-23' })
    expect(found.scores).toMatchObject([
      { id: 'exemple', steps: 1, templates: 1, sources: 1, queries: null, errors: 0 },
    ])
    expect(found.scores[0]?.advice).toBe(
      found.advice.filter(({ file }) => file === 'fr/exemple.md').length,
    )
  })

  it('fills the templates with the examples of the pack', async () => {
    const found = await report(right)
    expect(found.advice.find(({ code }) => code === 'template-words')?.message).toContain(
      'a 5 mots',
    )
  })

  it('makes a problem of what is above the most', async () => {
    const found = await report({ ...right, 'limites.yml': limits.replace('100', '4') })
    expect(found.problems).toMatchObject([{ severity: 'error', code: 'template-words-most' }])
    expect(found.scores).toMatchObject([{ errors: 1 }])
  })

  it('takes the lengths of the house when the folder has none, and says when there is none at all', async () => {
    const { 'limites.yml': _, ...bare } = right
    expect(codesOf(await report(bare))).toContain('limits-missing')
    const house = await place({ 'limites.yml': limits })
    expect(codesOf(await report(bare, { house }))).toContain('template-words')
  })

  it('looks at one playbook alone', async () => {
    const files = { ...right, 'fr/autre.md': named('autre').replace('role=secretariat', 'role=x') }
    const found = await report(files, { only: 'exemple' })
    expect(found).toMatchObject({ files: 1, problems: [] })
    expect(found.scores.map(({ id }) => id)).toEqual(['exemple'])
    expect(new Set(found.advice.map(({ file }) => file))).toEqual(new Set(['fr/exemple.md']))
  })

  it('counts the trial searches', async () => {
    const query = '- { q: "mot", want: exemple, kind: words }\n'
    const queries = await place({ 'fr.yml': query.repeat(4), 'fr/exemple.yml': query.repeat(4) })
    const found = await report(right, { queries })
    expect(found.scores).toMatchObject([{ queries: 8 }])
    expect(codesOf(found)).not.toContain('queries-few')
  })

  it('looks at the spelling when it has a dictionary, and knows the words of the house', async () => {
    const dictionary = {
      testSpelling: (word: string) => word !== 'Ouvrerture' && word !== 'blurp',
      getSpellingSuggestions: () => ['Ouverture'],
    }
    const page = fileOf({ body: `Ouvrerture blurp.\n\n${body}` })
    const files = { ...right, 'fr/exemple.md': page, 'mots.txt': 'blurp\n' }
    const found = (await report(files, { dictionary })).advice.filter(({ code }) =>
      code.startsWith('spelling'),
    )
    expect(found).toMatchObject([{ line: 16, column: 1, code: 'spelling-unknown' }])
    expect(codesOf(await report(files))).not.toContain('spelling-unknown')
  })

  it('tells a bad figure once, first, and not again in the pages that quote it', async () => {
    const entry = (id: string, confidence: string) => `  - id: ${id}
    group: g
    value: { fr: "A", en: "A" }
    label: { fr: "A", en: "A" }
    confidence: ${confidence}
    sources: [{ title: T, url: "https://a.fr", checked: 2026-11-23 }]
    reviewed: 2026-11-23
    reviewEveryDays: 100
`
    const reperes = `groups: [{ id: g, label: { fr: "G", en: "G" } }]\nreperes:\n`
    const page = fileOf({
      body: `Lisez {{ repere.bon }}, {{ repere.mauvais }}, {{ repere.absent }}.\n\n${body}`,
    })
    const files = { ...right, 'fr/exemple.md': page }
    const codes = async (yaml: string) =>
      (await report({ ...files, 'reperes.yml': yaml })).problems.map(
        ({ file, code, line }) => `${file}:${line} ${code}`,
      )
    expect(await codes(`${reperes}${entry('mauvais', 'sure')}${entry('bon', 'verified')}`)).toEqual(
      ['reperes.yml:7 value-not-allowed', 'fr/exemple.md:16 repere-unknown'],
    )
    expect(await codes(`${reperes}  - [`)).toEqual(['reperes.yml:3 yaml-indent'])
  })

  it('gives no advice on a page it cannot read', async () => {
    const found = await report({ ...right, 'fr/exemple.md': 'rien' })
    expect(found.scores).toEqual([])
    expect(found.problems).toMatchObject([{ code: 'head-missing' }])
  })
})

import { describe, expect, it } from 'vitest'
import { packText, said } from './fixtures.ts'
import { parsePack } from './pack.ts'

const read = (text: string) => parsePack(new TextEncoder().encode(text))

describe('parsePack', () => {
  it('accepts a right pack', () => {
    const { pack, problems } = read(packText)
    expect(problems).toEqual([])
    expect(pack).toMatchObject({
      id: 'essai',
      synonyms: { fr: [['tollé', 'bad buzz', 'polémique']] },
    })
  })

  it.each([
    ['an unknown key', 'publisher', 'editeur', ['key-missing 1:1', 'key-unknown 3:1']],
    ['a version of two numbers', '1.0.0', '1.0.x', ['value-wrong 4:1']],
    ['a language unknown', '[fr, en]', '[fr, de]', ['value-not-allowed 6:17']],
    ['a synonym alone', '[tollé, bad buzz, polémique]', '[tollé]', ['value-empty 9:7']],
    ['a label in one language', ', en: "First name"', '', ['key-missing 12:5']],
    [
      'a profile key unknown',
      'name: prenom',
      'name: prenom\n    from: age',
      ['value-not-allowed 12:5'],
    ],
  ])('refuses %s, at its place', (_, from, to, expected) => {
    const result = read(packText.replace(from, to))
    expect(result.pack).toBeUndefined()
    expect(said(result)).toEqual(expected)
  })

  it('keeps the first of two variables with one name', () => {
    const variable = packText.slice(packText.indexOf('  - name:'), packText.indexOf('contacts'))
    const result = read(packText.replace('contacts', `${variable.replace('Jane', 'Ann')}contacts`))
    expect(said(result)).toEqual(['pack-name-twice 14:5'])
    expect(result.pack?.variables.map(({ example }) => example.en)).toEqual(['Jane'])
  })

  it('says where it names a playbook, and counts one put in order twice once', () => {
    const contact = `contacts:
  - id: pompiers
    label: { fr: "Pompiers", en: "Fire brigade" }
    see: alerte
    source: "https://example.org"
    checked: 2026-11-20
order: [rumeur, deuil, rumeur]
`
    const result = read(packText.replace('contacts: []\n', contact))
    expect(said(result)).toEqual(['pack-name-twice 20:24'])
    expect(result.pack?.order).toEqual(['rumeur', 'deuil'])
    expect(result.names?.map(({ id }) => id)).toEqual(['rumeur', 'deuil', 'rumeur', 'alerte'])
  })

  it('refuses what is not UTF-8 or not YAML', () => {
    expect(said(parsePack(Buffer.from('title: é', 'latin1')))).toEqual(['file-not-utf8 1:8'])
    expect(said(read('- a\n'))).toEqual(['yaml-not-map 1:1'])
    expect(said(read(''))).toEqual(['yaml-not-map 1:1'])
  })
})

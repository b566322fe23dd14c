import { describe, expect, it } from 'vitest'
import { maxProblems } from './context.ts'
import { fileOf, head, parse, said } from './fixtures.ts'
import { maxFrontMatter, splitFrontMatter } from './front-matter.ts'
import { maxHeadPieces } from './yaml-budget.ts'

/** What is said of a head with one thing changed. */
function wrong(from: string | RegExp, to: string): readonly string[] {
  const changed = head.replace(from, to)
  expect(changed).not.toBe(head)
  return said(parse(fileOf({ head: changed })))
}

describe('splitFrontMatter', () => {
  it('parts the head from the body', () => {
    expect(splitFrontMatter('a', ['---', 'id: x', '---', 'Texte'])).toEqual({
      yaml: 'id: x',
      bodyLine: 4,
    })
  })

  it('refuses a missing or an open head', () => {
    expect(said(parse('# Titre\n'))).toEqual(['head-missing 1:1'])
    expect(said(parse(''))).toEqual(['head-missing 1:1'])
    expect(said(parse('---\nid: a\n'))).toEqual(['head-unclosed 1:1'])
  })
})

describe('the front matter', () => {
  it('is accepted when right', () => {
    const { playbook, problems } = parse(fileOf())
    expect(problems).toEqual([])
    expect(playbook).toMatchObject({ id: 'exemple', title: 'Gérer un exemple', version: 1 })
  })

  it('has defaults for what may be left out', () => {
    const short = head
      .replace(/keywords.*\n/, '')
      .replace(/related.*\n/, '')
      .replace(/sources:\n.*\n/, '')
    expect(parse(fileOf({ head: short })).playbook).toMatchObject({
      keywords: [],
      related: [],
      sources: [],
    })
  })

  it.each([
    ['an unknown key', 'summary:', 'sumary:', ['key-missing 2:1', 'key-unknown 4:1']],
    ['a wrong category', 'erreur', 'panique', ['value-not-allowed 5:1']],
    ['a wrong role', '[maire]', '[maire, pompier]', ['value-not-allowed 9:19']],
    ['a wrong day', '2026-11-20\nversion', '2026-02-30\nversion', ['value-not-day 10:1']],
    ['a version in words', 'version: 1', 'version: une', ['value-not-number 11:1']],
    ['a title that is a number', /title: Gérer.*/, 'title: 12', ['value-not-text 3:1']],
    ['an empty title', /title: Gérer.*/, 'title: ""', ['value-empty 3:1']],
    ['a long summary', 'Une phrase.', 'a'.repeat(201), ['value-too-long 4:1']],
    ['no situation', /situations:\n.*\n/, 'situations: []\n', ['value-empty 6:1']],
    ['a list that is none', '[tollé]', 'tollé', ['value-not-list 8:1']],
    ['a bad address', 'https://www.legifrance.gouv.fr/', 'legifrance', ['value-not-url 13:40']],
    [
      'a script for address',
      'https://www.legifrance.gouv.fr/',
      'javascript:x',
      ['value-not-url 13:40'],
    ],
    [
      'an unknown key in a source',
      'checked:',
      'chequed:',
      ['key-missing 13:5', 'key-unknown 13:80'],
    ],
    ['a bad identifier', 'id: exemple', 'id: Mon Exemple', ['value-wrong 2:1']],
    ['a bad related', 'related: []', 'related: [a, B]', ['value-wrong 14:14']],
    ['a key written twice', 'version: 1', 'version: 1\nversion: 2', ['yaml-key-twice 12:1']],
    ['a tag', 'version: 1', 'version: !!js/function "x"', ['yaml-tag 11:10']],
    ['a colon without quotes', 'Gérer un exemple', 'Avant: après', ['yaml-quotes 3:8']],
    ['a tabulation', '  - Une phrase', '\t- Une phrase', ['yaml-indent 7:1']],
  ])('refuses %s, at its place', (_, from, to, expected) => {
    expect(wrong(from, to)).toEqual(expected)
  })

  it.each([
    ['checked:', 'chequed:', 'title, url, checked'],
    ['related: []', 'translations: { en: { titel: T } }', 'title, summary, situations, keywords'],
    ['related: []', 'translations: { de: {} }', 'fr, en'],
  ])('names the keys of the map that holds a wrong one: %s → %s', (from, to, known) => {
    const { problems } = parse(fileOf({ head: head.replace(from, to) }))
    const unknown = problems.find(({ code }) => code === 'key-unknown')
    expect(unknown?.params['known']).toBe(known)
  })

  it('refuses an open quote or bracket', () => {
    expect(wrong('[tollé]', '[tollé').at(0)).toMatch(/^yaml-/)
    expect(wrong('Gérer un exemple', '"Gérer').at(0)).toMatch(/^yaml-/)
  })

  it('refuses a head that is no list of keys', () => {
    expect(said(parse('---\n- a\n---\n')).at(0)).toBe('yaml-not-map 2:1')
    expect(said(parse('---\n---\n')).at(0)).toBe('yaml-not-map 1:1')
  })

  it('refuses more aliases than a person would write', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: [*a, *a, *a]`).join('\n')}\n`
    expect(said(parse(fileOf({ head: bomb })))).toEqual(['yaml-alias 9:1'])
  })

  it('refuses a head too long, or too deep for the reader', () => {
    const long = `${head}keywords2: ${'a'.repeat(3_900)}\n`.repeat(
      Math.ceil(maxFrontMatter / 3_900),
    )
    expect(said(parse(fileOf({ head: long }))).at(0)).toBe('yaml-too-large 2:1')
    const deep = parse(fileOf({ head: `a: ${'['.repeat(9000)}\n` }))
    expect(deep.playbook).toBeUndefined()
  })

  it('refuses more than a person writes, where it becomes too much', () => {
    const many = Array.from({ length: maxHeadPieces / 5 }, (_, i) => `k${i}: a\n`).join('')
    expect(said(parse(fileOf({ head: `${head}${many}` })))).toEqual([
      expect.stringMatching(/^yaml-too-much 7\d\d:1$/),
    ])
  })

  it('stops telling after a while', () => {
    const many = Array.from({ length: 400 }, (_, i) => `k${i}: a\n`).join('')
    const { problems } = parse(fileOf({ head: `${head}${many}` }))
    expect(problems).toHaveLength(maxProblems + 1)
    expect(problems.at(-1)?.code).toBe('too-many-problems')
  })

  it('never lets a key reach the prototype', () => {
    expect(wrong('version: 1', 'version: 1\n__proto__: { admin: true }')).toEqual([
      'key-unknown 12:1',
    ])
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('says an identifier that is not the file’s name, and still reads the page', () => {
    const result = parse(fileOf(), 'fr/autre.md')
    expect(said(result)).toEqual(['id-not-file-name 2:1'])
    expect(result.playbook?.id).toBe('exemple')
  })
})

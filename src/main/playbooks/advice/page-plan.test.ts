import { describe, expect, it } from 'vitest'
import type { Pack } from '../../../shared/playbook.ts'
import { head, packText } from '../fixtures.ts'
import { parsePack } from '../pack.ts'
import { wordAdvice } from './advice-words.ts'
import { skeleton } from './new-playbook.ts'
import { pageOf, told } from './page.support.ts'
import { pagePlan, requiredSections } from './page-plan.ts'

const pack: Pack | null =
  parsePack(new TextEncoder().encode(packText.replace('Agence', 'Sequane'))).pack ?? null
const codes = (body: string) => pagePlan(pageOf(body), pack).map(({ code }) => code)
const steps = (count: number) =>
  Array.from({ length: count }, (_, index) => `- [ ] Faire {#faire-${index}}`).join('\n')
const card = (count: number) => `## Dix minutes {#dix-minutes within=10m}\n\n${steps(count)}`

describe('the plan of a page', () => {
  it('asks for the card of the first ten minutes, first', () => {
    expect(codes('Ouverture.')).toContain('card-missing')
    expect(codes(`## Avant {#avant}\n\nMot.\n\n${card(3)}`)).toContain('card-not-first')
    expect(codes(card(3))).not.toContain('card-not-first')
  })

  it.each([
    [2, true],
    [3, false],
    [5, false],
    [6, true],
  ])('looks at the %i steps of the card', (count, isTold) => {
    expect(codes(card(count)).includes('card-steps')).toBe(isTold)
  })

  it.each([
    ['dix-minutes', ['card-without-time']],
    ['dix-minutes within=15m', ['card-long']],
    ['dix-minutes within=10m', []],
    ['dix-minutes within=5m', []],
    ['premiere-carte within=10m', ['card-missing']],
  ])('refuses a card of another kind than ten minutes: {#%s}', (marks, expected) => {
    const found = pagePlan(pageOf(`## Dix {#${marks}}\n\n${steps(3)}`), pack)
    const errors = found.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(expected)
  })

  it('counts steps and templates', () => {
    expect(codes(card(3))).toEqual(expect.arrayContaining(['steps-few', 'templates-count']))
    // The page's own last step is the twelfth, or the twenty-fifth.
    for (const count of [11, 24]) expect(codes(card(count)).join()).not.toContain('steps-')
    expect(codes(card(10))).toContain('steps-few')
    expect(codes(card(25))).toContain('steps-many')
  })

  it('never asks to join steps where there are too few', () => {
    const fixOf = (count: number) =>
      pagePlan(pageOf(card(count)), pack)
        .filter(({ code }) => code.startsWith('steps-'))
        .map((each) => wordAdvice(each, 'fr').fix)[0]
    expect(fixOf(5)).toMatch(/^Ajoutez/)
    expect(fixOf(30)).toContain('réunissez')
  })

  it('asks where the page comes from, and when to use it', () => {
    expect(codes(card(3))).toContain('opening-missing')
    expect(codes(`Ouverture.\n\n${card(3)}`)).not.toContain('opening-missing')
    const bare = head.replace(/sources:\n.*\n/, 'sources: []\n')
    const found = pagePlan(pageOf('Ouverture.', { head: bare }), pack)
    expect(told(found)).toContain('sources-none 12:1')
    expect(codes('Ouverture.')).not.toContain('sources-none')
  })

  it('asks for what a section is there for', () => {
    expect(codes('## Preuves {#preuves}')).toContain('section-empty')
    expect(codes('## Preuves {#preuves}\n\n- Une capture.')).not.toContain('section-empty')
    const questions = (count: number) =>
      `## Questions {#questions}\n\n${'### « Quoi ? » {#q-N}\n\nCela.\n\n'.repeat(count)}`.replace(
        /q-N/g,
        (_, at: number) => `q-${at}`,
      )
    expect(codes(questions(4))).toContain('questions-few')
    expect(codes(questions(5))).not.toContain('questions-few')
    const rows = (count: number) =>
      `## Non {#a-ne-pas-ecrire}\n\n| Non | Oui |\n|---|---|\n${'| a | b |\n'.repeat(count)}`
    expect(codes(rows(4))).toContain('rows-few')
    expect(codes(rows(5))).not.toContain('rows-few')
  })

  it('asks for every section readers look for', () => {
    const missing = pagePlan(pageOf('Ouverture.'), pack).filter(
      ({ code }) => code === 'section-missing',
    )
    expect(missing.map(({ params }) => params['id'])).toEqual(Object.keys(requiredSections))
  })

  it('asks for a table of two columns, and for those to call', () => {
    const sections =
      '## Non {#a-ne-pas-ecrire}\n\nRien.\n\n## Qui {#qui-appeler}\n\nL’agence régionale de santé.'
    const found = pagePlan(pageOf(sections), pack)
    expect(found.map(({ code }) => code)).toContain('table-missing')
    expect(
      found.filter(({ code }) => code === 'call-missing').map(({ params }) => params['name']),
    ).toEqual([
      { fr: 'l’avocat', en: 'the lawyer' },
      { fr: 'la préfecture', en: 'the prefecture' },
      { fr: 'l’agence', en: 'the agency' },
    ])
  })

  it('is that of the skeleton, but for the numbers', () => {
    const [, , body = ''] = skeleton({
      id: 'exemple',
      title: 'Exemple',
      category: 'grave',
      today: '2026-11-23',
    }).split(/^---$/m)
    expect(codes(body)).toEqual(['steps-few', 'templates-count', 'rows-few', 'questions-few'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Pack } from '../../../shared/playbook.ts'
import { packText } from '../fixtures.ts'
import { parsePack } from '../pack.ts'
import { skeleton } from './new-playbook.ts'
import { pageOf } from './page.support.ts'
import { pagePlan, requiredSections, wordsBeforeFirstStep } from './page-plan.ts'

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

  it('counts the words before the first step', () => {
    const page = pageOf(
      `Un deux.\n\n## Dix minutes {#dix-minutes within=10m}\n\n> [!TIP]\n> Trois.\n\n${steps(3)}`,
    )
    expect(wordsBeforeFirstStep(page)).toBe(5)
    expect(codes(`${'mot '.repeat(58)}\n\n${card(3)}`)).not.toContain('first-step-far')
    expect(codes(`${'mot '.repeat(59)}\n\n${card(3)}`)).toContain('first-step-far')
  })

  it('counts steps and templates', () => {
    expect(codes(card(3))).toEqual(expect.arrayContaining(['steps-count', 'templates-count']))
    // The page's own last step is the twelfth.
    expect(codes(card(11))).not.toContain('steps-count')
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
    expect(codes(body)).toEqual(['steps-count', 'templates-count'])
  })
})

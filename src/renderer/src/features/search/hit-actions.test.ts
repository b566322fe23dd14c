import { describe, expect, it } from 'vitest'
import { type Hit, hitKinds } from '../../../../shared/search.ts'
import { hitKey, hitPath, secondAction } from './hit-actions.ts'

const hit = (fields: Partial<Hit>): Hit => ({
  kind: 'step',
  title: 'Titre',
  snippet: 'Le texte',
  ranges: [],
  score: 1,
  ...fields,
})

describe('what a result does', () => {
  it.each([
    [hit({ kind: 'playbook', playbookId: 'rumeur' }), '/fiches/rumeur', 'open-incident'],
    [hit({ kind: 'step', playbookId: 'rumeur', anchor: 'b' }), '/fiches/rumeur/b', 'open-incident'],
    [
      hit({ kind: 'section', playbookId: 'rumeur', anchor: 'loi' }),
      '/fiches/rumeur/loi',
      'open-incident',
    ],
    [
      hit({ kind: 'template', playbookId: 'rumeur', anchor: 'sms' }),
      '/fiches/rumeur/sms',
      'copy-template',
    ],
    [
      hit({ kind: 'source', playbookId: 'rumeur', anchor: 'source--2', href: 'https://a.fr' }),
      '/fiches/rumeur/source--2',
      'copy-address',
    ],
    [
      hit({ kind: 'glossary', anchor: 'troll', playbookId: 'rumeur' }),
      '/glossaire/troll',
      'open-playbook',
    ],
    [
      hit({ kind: 'contact', anchor: 'contact-x', phone: '17' }),
      '/commune/contact-x',
      'copy-phone',
    ],
    [
      hit({ kind: 'contact', anchor: 'national-x', href: 'https://a.fr' }),
      '/commune/national-x',
      'copy-address',
    ],
    [
      hit({ kind: 'incident', incidentId: 'I', playbookId: 'rumeur' }),
      '/incidents/I',
      'open-playbook',
    ],
    [hit({ kind: 'incident', incidentId: 'I', anchor: 'E' }), '/incidents/I/E', 'copy-entry'],
    [hit({ kind: 'incident', incidentId: 'I' }), '/incidents/I', 'copy-title'],
  ])('%o', (each, path, second) => {
    expect(hitPath(each)).toBe(path)
    expect(secondAction(each)?.does).toBe(second)
  })

  it('leads somewhere whatever is missing', () => {
    for (const kind of hitKinds) {
      expect(hitPath(hit({ kind }))).toMatch(/^\//)
      expect(secondAction(hit({ kind }))).toBeUndefined()
    }
  })

  it('tells two sources of one page apart, though they have one address', () => {
    const source = { kind: 'source', playbookId: 'a', href: 'https://a.fr' } as const
    expect(hitKey(hit({ ...source, anchor: 'source--1' }))).not.toBe(
      hitKey(hit({ ...source, anchor: 'source--2' })),
    )
  })
})

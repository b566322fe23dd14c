import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../../shared/search.ts'
import { groupHits, likelyGroups, likelyPath, nothingFoundGroups } from './options.ts'

const hit = (fields: Partial<Hit>): Hit => ({
  kind: 'step',
  title: 'Titre',
  snippet: '',
  ranges: [],
  score: 1,
  ...fields,
})

describe('the lines under the search box', () => {
  it('puts the lines of one page under its name, unless the page itself is the first', () => {
    const groups = groupHits([
      hit({ kind: 'playbook', playbookId: 'a' }),
      hit({ playbookId: 'a', anchor: 'x' }),
      hit({ playbookId: 'b', anchor: 'y' }),
      hit({ kind: 'contact', anchor: 'c1' }),
      hit({ kind: 'contact', anchor: 'c2' }),
      hit({ kind: 'incident', incidentId: 'I', anchor: 'E', title: 'Fuite' }),
    ])
    expect(groups.map(({ heading, options }) => [heading, options.length])).toEqual([
      [undefined, 2],
      [{ kind: 'playbook', playbookId: 'b' }, 1],
      [undefined, 1],
      [undefined, 1],
      [{ kind: 'incident', title: 'Fuite' }, 1],
    ])
  })

  it('names each group once, even when a page comes back later', () => {
    const groups = groupHits([
      hit({ playbookId: 'a', anchor: 'x' }),
      hit({ playbookId: 'b', anchor: 'y' }),
      hit({ playbookId: 'a', anchor: 'z' }),
    ])
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3)
  })

  it('offers in an empty box only what there is', () => {
    const suggestions = [{ playbookId: 'a', title: 'A', situation: 'On nous attaque', used: 0 }]
    const groups = likelyGroups({ incidents: [], suggestions, recent: [] })
    expect(groups.map(({ key }) => key)).toEqual(['situations'])
    const [option] = groups[0]?.options ?? []
    expect(option?.choice.kind !== 'hit' && option && likelyPath(option.choice)).toBe('/fiches/a')
    expect(likelyGroups({ incidents: [], suggestions: [], recent: [] })).toEqual([])
  })

  it('calls near only what shares a word with the text, and offers otherwise what serves most', () => {
    const near = [
      hit({ kind: 'playbook', playbookId: 'a', snippet: 'La page de la mairie est piratée' }),
      hit({ kind: 'playbook', playbookId: 'b', snippet: 'Une rumeur court dans le village' }),
    ]
    const often = [{ playbookId: 'c', title: 'C', situation: 'On nous attaque', used: 3 }]
    const told = (text: string) =>
      nothingFoundGroups(text, near, often).map(({ key, options }) => [key, options.length])
    expect(told('pirater zxcvbn')).toEqual([['nearest', 1]])
    expect(told('zxcvbn wqrtp')).toEqual([['frequent', 1]])
    // Short words are in every sentence: they make nothing alike.
    expect(told('dans la une')).toEqual([['frequent', 1]])
    expect(nothingFoundGroups('zxcvbn', [], [])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fileOf, head, playbookOf } from './playbooks/fixtures.ts'
import { suggestionsFrom } from './suggestions.ts'

const page = (id: string, category: string) =>
  playbookOf(
    fileOf({
      head: head
        .replace('id: exemple', `id: ${id}`)
        .replace(/category: \w+/, `category: ${category}`),
    }),
    `fr/${id}.md`,
  )
const pages = [page('un', 'attaque'), page('deux', 'attaque'), page('trois', 'quotidien')]
const incident = (id: string) => ({
  playbook: { id, title: id, version: 1, locale: 'fr' as const },
})

describe('what an empty search box offers', () => {
  it('begins with what served most here', () => {
    const found = suggestionsFrom(pages, [
      incident('trois'),
      incident('deux'),
      incident('trois'),
      {},
    ])
    expect(found.map(({ playbookId, used }) => [playbookId, used])).toEqual([
      ['trois', 2],
      ['deux', 1],
      ['un', 0],
    ])
  })

  it('offers one page of each group in a town that has had no incident', () => {
    expect(suggestionsFrom(pages, []).map(({ playbookId }) => playbookId)).toEqual(['un', 'trois'])
  })

  it('forgets pages that are not there any more', () => {
    expect(suggestionsFrom([], [incident('un')])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fileOf, head, playbookOf } from '../playbooks/fixtures.ts'
import { createSearch } from './search.ts'

/** Pages alike in all but one word. */
const about = (id: string, word: string) =>
  playbookOf(
    fileOf({
      head: head.replace('id: exemple', `id: ${id}`),
      body: `Quand utiliser cette fiche.

## Dix minutes {#dix-minutes within=10m}

- [ ] Prévenir le maire {#prevenir}

## La suite {#suite}

Il est question du ${word}.
`,
    }),
    `fr/${id}.md`,
  )

async function answersTo(text: string, words: readonly string[]) {
  const search = createSearch()
  const playbooks = words.map((word) => about(`page-${word}`, word))
  const nothing = { playbooks: [], glossary: [], pack: null, phrasings: new Map() }
  await search.setContent({ fr: { ...nothing, playbooks }, en: nothing })
  const { hits, corrected } = await search.query({ text, locale: 'fr' })
  return { pages: hits.map(({ playbookId }) => playbookId), corrected }
}

describe('between two pages that answer one word each', () => {
  it.each([
    ['kiosque lavoirr', 'kiosque lavoir', ['page-kiosque', 'page-lavoir']],
    ['lavoirr kiosque', 'lavoir kiosque', ['page-kiosque', 'page-lavoir']],
    ['kiosqe lavoir', 'kiosque lavoir', ['page-lavoir', 'page-kiosque']],
    ['lavoir kiosqe', 'lavoir kiosque', ['page-lavoir', 'page-kiosque']],
  ])('the one that has the word as it was typed is above the other: %s', async (...row) => {
    const [text, corrected, pages] = row
    expect(await answersTo(text, ['kiosque', 'lavoir'])).toEqual({ pages, corrected })
  })

  it('the word itself is not mended to its neighbour, and the neighbour’s page is no answer', async () => {
    const { pages, corrected } = await answersTo('lavoir', ['savoir', 'lavoir'])
    expect(pages).toEqual(['page-lavoir'])
    expect(corrected).toBeUndefined()
  })
})

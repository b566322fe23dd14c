import { describe, expect, it } from 'vitest'
import { glossaryIn, parseGlossary } from './glossary.ts'

const parse = (text: string) => parseGlossary(new TextEncoder().encode(text))
const troll = `words:
  - id: troll
    term: { fr: "Troll", en: "Troll" }
    definition: { fr: "Quelqu’un qui provoque.", en: "Somebody who provokes." }
    synonyms: { fr: ["relou"] }
    see: [repondre-en-ligne]
`

describe('the glossary', () => {
  it('gives its words in one language, in alphabetical order', () => {
    const { words, problems, sees } = parse(`${troll}  - id: ecoute
    term: { fr: "Écoute", en: "Listening" }
    definition: { fr: "Tendre l’oreille.", en: "Lending an ear." }
`)
    expect(problems).toEqual([])
    expect(glossaryIn(words, 'fr').map(({ term }) => term)).toEqual(['Écoute', 'Troll'])
    expect(glossaryIn(words, 'en').map(({ term, synonyms }) => [term, synonyms])).toEqual([
      ['Listening', []],
      ['Troll', []],
    ])
    expect(sees).toEqual([{ id: 'repondre-en-ligne', place: { line: 6, column: 11 } }])
  })

  it('keeps apart the other names of a word and what people type instead', () => {
    const { words, problems } = parse(
      troll.replace('    see', '    search: { fr: [trol] }\n    see'),
    )
    expect(problems).toEqual([])
    expect(glossaryIn(words, 'fr')).toMatchObject([{ synonyms: ['relou'], search: ['trol'] }])
    expect(glossaryIn(words, 'en')).toMatchObject([{ synonyms: [], search: [] }])
  })

  it('counts a word given twice once, and says so', () => {
    const { words, problems } = parse(troll + troll.replace('words:\n', ''))
    expect(words).toHaveLength(1)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['pack-name-twice', 7]])
  })

  it.each(['words: 3', '- id: troll', 'words:\n  - { id: Troll }', '{{{'])(
    'says what is wrong in %j, and has no words',
    (text) => {
      const { words, problems } = parse(text)
      expect(words).toEqual([])
      expect(problems.length).toBeGreaterThan(0)
    },
  )
})

import french from 'dictionary-fr'
import { createHunspellFromStrings } from 'hunspell-wasm'
import { describe, expect, it } from 'vitest'
import { parseOwnWords } from './own-words.ts'
import { firstLine, pageOf, told } from './page.support.ts'
import { isRight, spellingAdvice } from './spelling.ts'

const known = new Set(
  'la le mairie appelez leur a il ce très bien Loi du juillet une phrase du'.split(' '),
)
const dictionary = {
  testSpelling: (word: string) => known.has(word) || known.has(word.toLowerCase()),
  getSpellingSuggestions: (word: string) => (word === 'marie' ? ['mairie', "l'a", 'x', 'y'] : []),
}
const isKnown = dictionary.testSpelling
const inBody = (text: string) =>
  spellingAdvice(pageOf(text), dictionary, () => false).filter(({ line }) => line === firstLine)

describe('spelling', () => {
  it('tells each unknown word once, at its first place, with three suggestions', () => {
    const found = inBody('La marie, la marie et la blurp.')
    expect(told(found)).toEqual([
      `spelling-unknown ${firstLine}:4`,
      `spelling-unlike ${firstLine}:20`,
      `spelling-unlike ${firstLine}:26`,
    ])
    expect(found[0]?.params).toEqual({ text: 'marie', instead: 'mairie, l’a, x' })
  })

  it.each(['l’il', 'Appelez-leur', 'a-t-il', 'qu’il', 'RGPD', 'l’ARS', 'MAIRIE', 'd’'])(
    'knows %s',
    (word) => {
      expect(isRight(word, isKnown)).toBe(true)
    },
  )

  it.each(['l’blurp', 'appelez-blurp', 'BLURPBLURP'])('does not know %s', (word) => {
    expect(isRight(word, isKnown)).toBe(false)
  })

  it('leaves addresses, code, values and keywords alone', () => {
    expect(
      inBody('La mairie, blurp@blurp.fr `blurp` {{ repere.blurp }} [la](https://blurp.fr)'),
    ).toEqual([])
  })

  it('believes the names in the titles of the sources', () => {
    const head = `id: exemple
title: Une phrase
summary: Une phrase
category: erreur
situations: [une phrase]
audience: [maire]
reviewed: 2026-11-20
version: 1
sources:
  - { title: "Blurpex : la xyzzy", url: "https://a.fr", checked: 2026-11-20 }
related: []
`
    const found = spellingAdvice(pageOf('Blurpex a xyzzy', { head }), dictionary, () => false)
    expect(found.map(({ params }) => params['text'])).toEqual(['xyzzy', 'Fin', 'Finir'])
  })

  it('accepts the words of the house', () => {
    const own = parseOwnWords('# comment\nblurp # a word\n\nMarie-d’ici\n')
    expect([...own]).toEqual(['blurp', "Marie-d'ici"])
    const found = spellingAdvice(pageOf('la blurp'), dictionary, (word) => own.has(word))
    expect(found.map(({ params }) => params['text'])).not.toContain('blurp')
  })

  it('is French', () => {
    expect(spellingAdvice({ ...pageOf('blurp'), locale: 'en' }, dictionary, () => false)).toEqual(
      [],
    )
  })

  it('works with the real dictionary', async () => {
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    const real = await createHunspellFromStrings(text(french.aff), text(french.dic))
    const page = pageOf(
      'Prévenez-les : l’équipe s’inquiète-t-elle ? Aujourd’hui, répondez à la mairrie.',
    )
    const found = spellingAdvice(page, real, () => false)
    expect(found.map(({ params }) => params['text'])).toEqual(['mairrie'])
    expect(found[0]?.params['instead']).toContain('mairie')
    real.dispose()
  })
})

import { describe, expect, it } from 'vitest'
import { headPassages } from './head-passages.ts'

const yaml = `id: exemple
title: "Gérer : un exemple"
summary: Une phrase.
situations:
  - Une photo choque
keywords: [bad buz]
sources:
  - { title: "Loi du 29 juillet", url: "https://a.fr" }`

describe('the words of a front matter', () => {
  it('are those that readers see, at their place', () => {
    expect(
      headPassages(yaml, 2).map(({ kind, source }) => [kind, source.text, source.placeAt(0)]),
    ).toEqual([
      ['head', 'Gérer : un exemple', { line: 3, column: 9 }],
      ['head', 'Une phrase.', { line: 4, column: 10 }],
      ['head', 'Une photo choque', { line: 6, column: 5 }],
      ['source', 'Loi du 29 juillet', { line: 9, column: 15 }],
    ])
  })

  it('are none where the front matter says nothing', () => {
    expect(headPassages('id: exemple', 2)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { wordAdvice } from './advice-words.ts'
import { longestSentence, longSentences } from './long-sentences.ts'
import { firstLine, pageOf, told } from './page.support.ts'

const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ')

describe('long sentences', () => {
  it('are told with their count and their place', () => {
    const page = pageOf(`Court. Voici ${words(25)}.`)
    const found = longSentences(page)
    expect(told(found)).toEqual([`sentence-long ${firstLine}:8`])
    expect(found.map((each) => wordAdvice(each, 'fr').message)).toEqual([
      'Cette phrase a 26 mots\u00a0: «\u00a0Voici mot mot mot mot mot mot mot…\u00a0»',
    ])
    expect(longestSentence(page)).toBe(26)
  })

  it('are let be at 25 words, references to the law apart', () => {
    expect(longSentences(pageOf(`${words(25)} ([loi du 29 juillet 1881](https://a.fr)).`))).toEqual(
      [],
    )
  })

  it('are looked for in steps, details, tables and templates', () => {
    const page = pageOf(`## A {#a within=1h}

- [ ] Faire ${words(25)} {#faire}
  - ${words(26)}

| A | B |
|---|---|
| a | ${words(26)} |

::: modele {#m channel=site tone=sobre title="T"}
{{ fait }} ${words(20)}
:::
`)
    expect(longSentences(page)).toHaveLength(3)
    const filled = pageOf('::: modele {#m channel=site tone=sobre title="T"}\n{{ fait }} a\n:::')
    expect(longSentences(filled)).toEqual([])
  })

  it('are left in the examples of what not to write', () => {
    const page = pageOf(`## Non {#a-ne-pas-ecrire}

| N’écrivez pas | Écrivez |
|---|---|
| ${words(30)} | court |
`)
    expect(longSentences(page)).toEqual([])
  })
})

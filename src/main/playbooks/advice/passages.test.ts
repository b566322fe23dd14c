import { describe, expect, it } from 'vitest'
import { readPassages } from './passages.ts'

const text = `Ouverture.

## Dix minutes {#dix-minutes within=10m}

> [!WARNING]
> Attention.

- [ ] Capturer {#capturer due=5m}
  - La page.

## Modèles {#modeles}

::: modele {#sms channel=sms tone=sobre title="Le titre"}

Bonjour.
:::

::: communes {from=3500}
Dans un bloc.
:::

| A | B |
|---|---|
| un | deux |

\`\`\`
code
\`\`\`
`

const read = readPassages('fr/exemple.md', text.split('\n'), 1)

describe('the pieces of a page', () => {
  it('are in order, each with its kind and its section', () => {
    expect(read.map(({ kind, section, source }) => [kind, section, source.text])).toEqual([
      ['prose', undefined, 'Ouverture.'],
      ['heading', 'dix-minutes', 'Dix minutes'],
      ['alert', 'dix-minutes', 'Attention.'],
      ['step', 'dix-minutes', 'Capturer'],
      ['detail', 'dix-minutes', 'La page.'],
      ['heading', 'modeles', 'Modèles'],
      ['template-title', 'modeles', 'Le titre'],
      ['template', 'modeles', 'Bonjour.'],
      ['prose', 'modeles', 'Dans un bloc.'],
      ['cell', 'modeles', 'A'],
      ['cell', 'modeles', 'B'],
      ['cell', 'modeles', 'un'],
      ['cell', 'modeles', 'deux'],
    ])
  })

  it('stand where their words are in the file', () => {
    const lines = text.split('\n')
    for (const { source } of read) {
      const { line, column } = source.placeAt(0)
      expect((lines[line - 1] ?? '').slice(column - 1)).toContain(source.text)
    }
  })

  it('say which cells are the head of their table', () => {
    expect(read.flatMap(({ cell }) => cell ?? [])).toEqual([
      { column: 0, isHead: true },
      { column: 1, isHead: true },
      { column: 0, isHead: false },
      { column: 1, isHead: false },
    ])
  })
})

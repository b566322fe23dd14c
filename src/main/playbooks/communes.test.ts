import { describe, expect, it } from 'vitest'
import { blockTexts } from '../../shared/plain-text.ts'
import { fileOf } from './fixtures.ts'
import { parsePlaybook } from './parse.ts'

function read(container: string) {
  const body = `Début.

## Dix minutes {#dix-minutes within=10m}

- [ ] Agir {#agir}

${container}

## Suite {#suite}

Fin.
`
  const bytes = new TextEncoder().encode(fileOf({ body }))
  return parsePlaybook({ file: 'fr/exemple.md', locale: 'fr', bytes })
}

describe('what holds in communes of some size', () => {
  it('uses the addresses that the page defines', () => {
    const { playbook, problems } = read(
      '::: communes {from=1000}\nVoir [la loi][loi].\n:::\n\n[loi]: https://www.legifrance.gouv.fr/',
    )
    expect(problems).toEqual([])
    expect(JSON.stringify(playbook)).toContain('https://www.legifrance.gouv.fr/')
  })

  it('holds no other such block: a pile of them would be read again and again', () => {
    const pile = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${'> '.repeat(at)}::: communes {from=1}`).join('\n')
    expect(read(`${pile(2)}\n> :::\n:::`).problems.map(({ code }) => code)).toContain(
      'communes-nested',
    )
    const start = performance.now()
    read(pile(200))
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('is Markdown, with its threshold', () => {
    const { playbook, problems } = read(`::: communes {from=1000 below=3500}
Un **espace** est dû.

- Une fois
- Deux fois, voir [la suite](#suite)
:::`)
    expect(problems).toEqual([])
    const block = playbook?.sections[0]?.blocks.at(-1)
    expect(block).toMatchObject({ type: 'communes', from: 1000, below: 3500 })
    expect(block?.type === 'communes' && blockTexts(block.blocks)).toEqual([
      'Un espace est dû.',
      'Une fois',
      'Deux fois, voir la suite',
    ])
  })

  it.each([
    ['::: communes\nTexte.\n:::', 'communes-without'],
    ['::: communes {from=mille}\nTexte.\n:::', 'inhabitants-wrong'],
    ['::: communes {from=0}\nTexte.\n:::', 'inhabitants-wrong'],
    ['::: communes {above=3500}\nTexte.\n:::', 'attribute-unknown'],
    ['::: communes {from=3500}\nTexte.', 'container-unclosed'],
    ['::: communes {from=3500}\n- [ ] Une action {#action}\n:::', 'step-nested'],
    ['::: communes {from=3500}\nVoir [là](#nulle-part)\n:::', 'anchor-missing'],
  ])('%j is reported', (container, code) => {
    expect(read(container).problems.map((problem) => problem.code)).toContain(code)
  })

  it('names the very line of what is wrong inside', () => {
    const { problems } = read('::: communes {from=3500}\nUn.\n\nVoir [là](#nulle-part)\n:::')
    const text = fileOf({ body: '' }).split('\n').length
    expect(problems[0]?.line).toBe(text + 9)
  })
})

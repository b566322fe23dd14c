import { describe, expect, it } from 'vitest'
import { blockTexts } from '../../shared/plain-text.ts'
import { playbookSchema } from '../../shared/playbook.ts'
import { fileOf, playbookOf } from './fixtures.ts'
import { resolveReperes } from './resolve-reperes.ts'

const page = playbookOf(
  fileOf({
    body: `Notifiez sous {{ repere.cnil }}.

## Dix minutes {#dix-minutes within=10m}

> [!WARNING]
> Au plus tard **{{ repere.cnil }}** après.

- [ ] Notifier sous {{repere.cnil}} {#notifier}
  - La CNIL attend {{ repere.cnil }}, pas plus.

| Quoi | Quand |
|---|---|
| CNIL | {{ repere.cnil }} |

::: communes {from=3500}
Chez vous, {{ repere.absent }}.
:::

::: modele {#sms channel=sms tone=sobre title="SMS"}
La mairie a {{ repere.cnil }} pour {{ sujet }}.
:::
`,
  }),
  'fr/exemple.md',
)
const resolved = resolveReperes(page, new Map([['cnil', '72 heures']]))
const blocks = resolved.sections.flatMap((section) => section.blocks)

describe('figures quoted in a page', () => {
  it('take their words wherever they stand', () => {
    expect(blockTexts(resolved.opening)).toEqual(['Notifiez sous 72 heures.'])
    expect(blockTexts(blocks).join(' ')).toContain('Au plus tard 72 heures après.')
    expect(blockTexts(blocks)).toContain('72 heures')
    const step = blocks.find((block) => block.type === 'step')?.step
    expect(step?.text).toBe('Notifier sous 72 heures')
    expect(blockTexts(step?.details ?? [])).toEqual(['La CNIL attend 72 heures, pas plus.'])
  })

  it('are no variables of a message, which keeps its own', () => {
    const template = blocks.find((block) => block.type === 'template')?.template
    expect(template?.text).toBe('La mairie a 72 heures pour {{ sujet }}.')
    expect(template?.variables).toEqual(['sujet'])
  })

  it('show their name when nobody knows them', () => {
    expect(blockTexts(blocks)).toContain('Chez vous, [absent].')
  })

  it('leave a page the contract accepts', () => {
    expect(playbookSchema.safeParse(resolved).success).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { wordAdvice } from './advice-words.ts'
import { firstLine, pageOf, told } from './page.support.ts'
import { farFirstStep, wordsAbove } from './words-above.ts'

const card = '## Dix minutes {#dix-minutes within=10m}'
const steps = '- [ ] Faire {#faire}\n  - Encore des mots.'
const limit = { words: 20, reason: { fr: 'Trop.', en: 'Too long.' } }

describe('the words above the first step', () => {
  it('are those of the screen: tab, title, opening, card, alert and its label', () => {
    // « On s’est trompés », « Gérer un exemple », « Dix minutes » « seul, c’est possible ».
    const bare = pageOf(`${card}\n\n${steps}`)
    expect(wordsAbove(bare)).toBe(3 + 3 + 2 + 3)
    const full = pageOf(`Un deux.\n\n${card}\n\n> [!NOTE]\n> Trois.\n\n${steps}`)
    expect(wordsAbove(full)).toBe(11 + 2 + 2 + 1)
    expect(wordsAbove({ ...full, locale: 'en' })).toBe(4 + 3 + 2 + 2 + 4 + 3 + 1)
  })

  it('leave out the summary and the situations, which are not shown there', () => {
    const page = pageOf(`${card}\n\n${steps}`)
    expect(wordsAbove(page)).toBe(
      wordsAbove({ ...page, playbook: { ...page.playbook, summary: 'mot '.repeat(30) } }),
    )
  })

  it('are told at the card, above the limit of limites.yml', () => {
    const page = (words: number) => pageOf(`${'mot '.repeat(words)}\n\n${card}\n\n${steps}`)
    expect(farFirstStep(page(9), limit)).toEqual([])
    const found = farFirstStep(page(10), limit)
    expect(told(found)).toEqual([`first-step-far ${firstLine + 2}:4`])
    expect(found.map((each) => wordAdvice(each, 'en').message)).toEqual([
      'There are 21 words on the screen before the first step. Too long.',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Pack } from '../../../shared/playbook.ts'
import { fileOf, packText, playbookOf } from '../fixtures.ts'
import { parsePack } from '../pack.ts'
import { told } from './page.support.ts'
import { synonymAdvice } from './synonym-groups.ts'

function adviceFor(groups: string) {
  const text = packText.replace('    - [tollé, bad buzz, polémique]\n', groups)
  const pack: Pack | undefined = parsePack(new TextEncoder().encode(text)).pack
  if (!pack) throw new Error('the pack is wrong')
  const findable = { playbooks: [playbookOf(fileOf())], glossary: [], pack }
  return synonymAdvice(text, 'fr', findable)
}

describe('groups of synonyms', () => {
  it('lead somewhere when one of their words is found, as the search folds and stems it', () => {
    expect(adviceFor('    - [xyzzy, Publications]\n    - [tourner en boucle, plugh]\n')).toEqual([])
  })

  it('are told when they lead nowhere', () => {
    const found = adviceFor('    - [tollé, bad buzz]\n    - [xyzzy, plugh]\n')
    expect(told(found)).toEqual(['synonyms-nowhere 10:7'])
    expect(found[0]?.params).toEqual({ text: 'xyzzy, plugh' })
  })

  it('are told when they share a word', () => {
    const found = adviceFor('    - [tollé, bad buzz]\n    - [capturer, Tolle]\n')
    expect(told(found)).toEqual(['synonym-twice 10:18'])
    expect(found[0]?.params).toEqual({ text: 'Tolle', line: 9 })
  })
})

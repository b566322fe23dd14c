import { describe, expect, it } from 'vitest'
import { parse, said } from '../fixtures.ts'
import { skeleton } from './new-playbook.ts'
import { slipsIn } from './typography.ts'

const page = {
  id: 'exemple',
  title: 'Un : "titre" # {a}',
  category: 'grave',
  today: '2026-11-23',
} as const

describe('the skeleton of a page', () => {
  it('is a playbook without a problem, whatever its title', () => {
    const { playbook, problems } = parse(skeleton(page))
    expect(said({ problems })).toEqual([])
    expect(playbook).toMatchObject({
      id: 'exemple',
      title: page.title.replace(' :', '\u00a0:'),
      category: 'grave',
      reviewed: page.today,
    })
    // Something to write over: the lists are whole in both languages from the first day.
    expect(playbook?.translations?.en?.situations).toHaveLength(1)
  })

  it('holds no comment, and is well typeset', () => {
    const text = skeleton(page)
    expect(text).not.toMatch(/<!--|^#(?!#)/m)
    const [, , body = ''] = text.split(/^---$/m)
    expect(
      slipsIn(body.replace(/\{[^}]*\}|^:::.*$/gm, '').replace(/"/g, '')).map(
        ({ text: slip }) => slip,
      ),
    ).toEqual([])
  })
})

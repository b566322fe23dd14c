import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/playbook.ts'
import { holds, questionsIn } from './questions.ts'

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  inlines: [{ type: 'text', value }],
})
const heading = (id: string, value: string): Block => ({
  type: 'heading',
  id,
  inlines: [{ type: 'text', value }],
})
const section = [
  paragraph('Répondez en deux phrases.'),
  heading('q-excuses', '« Allez-vous vous excuser ? »'),
  paragraph('Si vous avez tort, oui.'),
  heading('q-plainte', '« Allez-vous porter plainte ? »'),
  paragraph('Nous prenons conseil.'),
  paragraph('Nous le dirons.'),
]

describe('the questions people will ask', () => {
  it('are cut at their headings', () => {
    const { before, questions } = questionsIn(section)
    expect(before).toHaveLength(1)
    expect(questions.map(({ heading: { id }, answer }) => [id, answer.length])).toEqual([
      ['q-excuses', 1],
      ['q-plainte', 2],
    ])
  })

  it('are found by the words of the question or of its answer', () => {
    const { questions } = questionsIn(section)
    const found = (text: string) =>
      questions.filter((question) => holds(question, text, 'fr')).map(({ heading: { id } }) => id)
    expect(found('')).toEqual(['q-excuses', 'q-plainte'])
    expect(found('conseil')).toEqual(['q-plainte'])
    expect(found('porter PLAINTE')).toEqual(['q-plainte'])
    expect(found('rien de tel')).toEqual([])
  })

  it('are found whatever the endings, and as they were heard', () => {
    const { questions } = questionsIn(section)
    const found = (text: string) =>
      questions.filter((question) => holds(question, text, 'fr')).map(({ heading: { id } }) => id)
    expect(found('plaintes')).toEqual(['q-plainte'])
    expect(found('est-ce que vous portez plainte ?')).toEqual(['q-plainte'])
    expect(found('excu')).toEqual(['q-excuses'])
  })
})

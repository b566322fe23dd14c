import { describe, expect, it } from 'vitest'
import type { Block, Section } from '../../../../shared/playbook.ts'
import { citedMessages } from './cited-messages.ts'

const template = (id: string, text: string): Block => ({
  type: 'template',
  template: {
    id,
    section: 'modeles',
    title: id,
    channel: 'sms',
    tone: 'sobre',
    text,
    variables: [],
  },
})
const link = (anchor: string): Block => ({
  type: 'paragraph',
  inlines: [{ type: 'link', target: { to: 'anchor', anchor }, children: [] }],
})
const first: Section = {
  id: 'dix-minutes',
  title: 'Les dix premières minutes',
  blocks: [
    {
      type: 'step',
      step: {
        id: 'silence',
        section: 'dix-minutes',
        text: '',
        inlines: [],
        details: [
          { type: 'list', ordered: false, items: [[link('sms')], [link('sms')], [link('loi')]] },
        ],
      },
    },
    { type: 'alert', tone: 'note', blocks: [link('long')] },
  ],
}
const texts: Section = {
  id: 'modeles',
  title: 'Modèles',
  blocks: [template('sms', 'Mairie.'), template('long', 'x'.repeat(2000)), template('autre', 'a')],
}

it('a sheet holds the short messages its first actions name, once each', () => {
  const found = citedMessages({ sections: [first, texts] }, [first])
  expect(found.map(({ id }) => id)).toEqual(['sms'])
})

describe('nothing', () => {
  it('is held when nothing is named', () => {
    expect(citedMessages({ sections: [texts] }, [])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Block, Playbook } from '../../../../shared/playbook.ts'
import { placesIn, templatesIn } from './places.ts'

const template = (id: string): Block => ({
  type: 'template',
  template: {
    id,
    section: 'modeles',
    title: 'SMS à l’équipe',
    channel: 'sms',
    tone: 'sobre',
    text: 'Bonjour',
    variables: [],
  },
})
const playbook: Pick<Playbook, 'sections'> = {
  sections: [
    {
      id: 'heure',
      title: 'La première heure',
      blocks: [
        {
          type: 'step',
          step: { id: 'capturer', section: 'heure', text: 'Capturer', inlines: [], details: [] },
        },
      ],
    },
    {
      id: 'modeles',
      title: 'Modèles',
      blocks: [
        { type: 'heading', id: 'ce-soir', inlines: [{ type: 'text', value: 'Ce soir' }] },
        { type: 'communes', from: 3500, blocks: [template('sms')] },
      ],
    },
  ],
}

describe('where a link leads', () => {
  it('has a name: of a section, a heading, a message, or the section of an action', () => {
    expect(Object.fromEntries(placesIn(playbook))).toEqual({
      heure: 'La première heure',
      capturer: 'La première heure',
      modeles: 'Modèles',
      'ce-soir': 'Ce soir',
      sms: 'SMS à l’équipe',
    })
  })

  it('may be a message, wherever it stands', () => {
    expect([...templatesIn(playbook).keys()]).toEqual(['sms'])
  })
})

import { describe, expect, it } from 'vitest'
import { createResembling, type Named } from './resembling.ts'

const water: Named = {
  key: 'eau',
  title: 'Plus d’eau',
  situations: ['Il n’y a plus d’eau au robinet', 'L’eau est trouble'],
}
const insult: Named = {
  key: 'insulte',
  title: 'Une insulte',
  situations: ['Un habitant m’insulte sur Facebook'],
}
const police: Named = { key: 'gendarmes', title: 'Gendarmerie de Fontvieille', situations: [] }

const filled = (...passages: readonly Named[]) => {
  const resembling = createResembling()
  resembling.add(passages)
  return resembling
}

describe('what resembles a text', () => {
  it('is the sentence written most like it, one of a passage, then a few to begin with', () => {
    const found = filled(water, insult).find('pu dau au robiné')
    expect(found).toEqual([
      { key: 'eau', text: 'Il n’y a plus d’eau au robinet', likeness: 1 },
      { key: 'insulte', text: 'Un habitant m’insulte sur Facebook', likeness: 0 },
    ])
  })

  it('may be somebody to call, who is never where to begin', () => {
    const resembling = filled(water, insult, police)
    expect(resembling.find('jandarmeri fontvielle')[0]).toEqual({
      key: 'gendarmes',
      text: 'Gendarmerie de Fontvieille',
      likeness: 1,
    })
    expect(resembling.find('zxqw').map(({ key }) => key)).not.toContain('gendarmes')
  })

  it('is never what is gone', () => {
    const resembling = filled(water, insult)
    expect(resembling.find('robinet')[0]?.key).toBe('eau')
    resembling.remove([water])
    expect(resembling.find('robinet').map(({ key }) => key)).toEqual(['insulte'])
    resembling.add([police])
    expect(resembling.find('gendarmerie')[0]?.key).toBe('gendarmes')
  })

  it('is nothing when nothing is known', () => {
    expect(createResembling().find('robinet')).toEqual([])
  })
})

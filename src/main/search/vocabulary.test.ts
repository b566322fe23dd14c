import { describe, expect, it } from 'vitest'
import { stemmer } from '../../shared/stem.ts'
import { createVocabulary } from './vocabulary.ts'

const known = (...texts: readonly string[]) => {
  const vocabulary = createVocabulary(stemmer('fr'), (folded) => folded === 'dans')
  for (const text of texts) vocabulary.learn(text)
  return vocabulary
}

describe('a vocabulary', () => {
  it('gives the stems of a text in order, with or without grammar', () => {
    const vocabulary = known()
    const stems = (telling: boolean) => vocabulary.learn('Insultes dans la rue', telling)
    expect(stems(false)).toEqual(['insult', 'dans', 'la', 'rue'].map(stemmer('fr')))
    expect(stems(true)).toEqual(['insult', 'la', 'rue'].map(stemmer('fr')))
  })

  it('counts all the words of a stem together, and gives it once for a text', () => {
    const insult = stemmer('fr')('insulte')
    const vocabulary = known('insulter')
    expect(vocabulary.learn('insultés, encore insulté')).toEqual([insult, stemmer('fr')('encore')])
    expect(vocabulary.occurrencesOf(insult)).toBe(3)
    expect(vocabulary.forget('insultés, encore insulté')).toContain(insult)
    expect(vocabulary.occurrencesOf(insult)).toBe(1)
  })

  it.each([
    ['innondation', 'inondation'],
    ['faecbook', 'facebook'],
    ['amire', 'maire'],
    ['miare', 'maire'],
    ['coed', 'code'],
    ['inondoti', undefined],
    ['facebok', 'facebook'],
    ['fassebouk', undefined],
    ['deliberassion', 'délibération'],
    ['badbuzz', 'bad buzz'],
    ['loposition', 'opposition'],
    ['zzzzzz', undefined],
  ])('mends %s to %s', (typed, meant) => {
    const vocabulary = known(
      'une inondation',
      'Facebook, le maire, la délibération',
      'bad buzz',
      'opposition',
      'le code',
    )
    expect(vocabulary.repair(typed, false)?.written).toBe(meant)
  })

  it('mends a beginning only while it may still be being typed', () => {
    const vocabulary = known('inondation')
    expect(vocabulary.repair('innonda', true)?.words).toEqual(['inondation'])
    expect(vocabulary.repair('innonda', false)).toBeUndefined()
  })

  it('prefers the word that is common, between two as near', () => {
    expect(known('cote').repair('coze', false)?.words).toEqual(['cote'])
    expect(known('cote code code').repair('coze', false)?.words).toEqual(['code'])
    expect(known('cote cote code').repair('coze', false)?.words).toEqual(['cote'])
  })

  it('mends nothing to grammar, nor to a part of an expression that is only said', () => {
    const vocabulary = known('dans')
    vocabulary.learnSynonyms(['fesse bouk', 'facebouk'])
    expect(vocabulary.repair('danss', false)).toBeUndefined()
    expect(vocabulary.repair('boukk', false)).toBeUndefined()
    expect(vocabulary.repair('facebouc', false)?.words).toEqual(['facebouk'])
  })

  it('mends the same, prepared or not', () => {
    const texts = ['une inondation', 'la délibération', 'Facebook']
    const prepared = known(...texts)
    while (prepared.prepare());
    expect(prepared.prepare()).toBe(false)
    prepared.learn('bad buzz')
    for (const typed of ['innondation', 'deliberassion', 'fassbook', 'badbuzz']) {
      const expected = known(...texts, 'bad buzz').repair(typed, false)
      expect(prepared.repair(typed, false)).toEqual(expected)
    }
  })

  it('knows what is written from what is only said', () => {
    const vocabulary = known('maire')
    vocabulary.learnSynonyms(['edile'])
    expect(vocabulary.occurrencesOf('mair')).toBe(1)
    expect(vocabulary.occurrencesOf('edil')).toBe(0)
    vocabulary.learn('Édile')
    expect(vocabulary.occurrencesOf('edil')).toBe(1)
  })

  it('takes back what it learnt of a text that is gone', () => {
    const vocabulary = known('la mairie', 'le maire')
    vocabulary.forget('la mairie')
    expect(vocabulary.occurrencesOf(stemmer('fr')('mairie'))).toBe(0)
    expect(vocabulary.occurrencesOf(stemmer('fr')('maire'))).toBe(1)
  })

  it('mends to no word of a text that is gone, unless it is said too, and again once it is back', () => {
    const vocabulary = known('inondation', 'facebook')
    vocabulary.learnSynonyms(['facebook'])
    expect(vocabulary.repair('innondation', false)?.words).toEqual(['inondation'])
    vocabulary.forget('inondation')
    vocabulary.forget('facebook')
    expect(vocabulary.has('inondation')).toBe(false)
    expect(vocabulary.repair('innondation', false)).toBeUndefined()
    expect(vocabulary.repair('innonda', true)).toBeUndefined()
    expect(vocabulary.repair('linondation', false)).toBeUndefined()
    expect(vocabulary.completions('inond', 8)).toEqual([])
    expect(vocabulary.repair('facebok', false)?.words).toEqual(['facebook'])
    vocabulary.learn('inondation')
    expect(vocabulary.repair('innondation', false)?.words).toEqual(['inondation'])
  })

  it('knows an article of law as long as a text names it', () => {
    const vocabulary = known()
    vocabulary.learnReferences('art:l2121-25')
    vocabulary.learnReferences('art:l2121-25')
    vocabulary.forgetReferences('art:l2121-25')
    expect(vocabulary.knows('art:l2121-25')).toBe(true)
    vocabulary.forgetReferences('art:l2121-25')
    expect(vocabulary.knows('art:l2121-25')).toBe(false)
    expect(vocabulary.references('art:l2', 8)).toEqual([])
  })

  it('mends to a term of its own, though it was first a part of an expression', () => {
    const vocabulary = known()
    vocabulary.learnSynonyms(['fesse bouk', 'bouk'])
    expect(vocabulary.repair('boukk', false)?.words).toEqual(['bouk'])
  })

  it('completes a beginning, the commonest first, and articles of law by theirs', () => {
    const vocabulary = known('conseil conseil', 'consigne')
    expect(vocabulary.completions('cons', 8)).toEqual(['conseil', 'consign'])
    vocabulary.learnReferences('art:l2121-25 art:2121-25')
    expect(vocabulary.references('art:l2121', 8)).toEqual(['art:l2121-25'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, sentencesOf } from './sentences.ts'

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

describe('sentences', () => {
  it.each([
    [
      'Capturez. Appelez le maire !\u00a0Attendez.',
      ['Capturez.', 'Appelez le maire !', 'Attendez.'],
    ],
    ['Selon l’art. 65 de la loi, agissez.', ['Selon l’art. 65 de la loi, agissez.']],
    ['M. Martin et Mme J. Petit sont là.', ['M. Martin et Mme J. Petit sont là.']],
    ['« Que faites-vous ? » demande-t-il.', ['« Que faites-vous ? » demande-t-il.']],
    ['« Nous vérifions. » Puis taisez-vous.', ['« Nous vérifions. »', 'Puis taisez-vous.']],
    [
      'Rendez-vous à 18 h. 17 ou 112 en cas de danger.',
      ['Rendez-vous à 18 h.', '17 ou 112 en cas de danger.'],
    ],
    ['C’est un vol. Appelez.', ['C’est un vol.', 'Appelez.']],
    ['Attendez… Puis écrivez.', ['Attendez…', 'Puis écrivez.']],
    ['Bonjour\n\nMerci de lire', ['Bonjour', 'Merci de lire']],
    ['Le taux est de 3.5 pour cent.', ['Le taux est de 3.5 pour cent.']],
  ])('cuts %s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })

  it('counts words as people do', () => {
    expect(countWords('L’heure : 18\u00a0h, et 3\u00a0500 habitants « au plus ».')).toBe(8)
    expect(countWords('Appelez le 01 80 52 33 84.')).toBe(3)
    expect(countWords(' — … ')).toBe(0)
  })

  it('says where each begins', () => {
    const text = 'Un.  Deux trois.'
    expect(sentencesOf(text)).toEqual([
      { text: 'Un.', at: 0, words: 1 },
      { text: 'Deux trois.', at: 5, words: 2 },
    ])
  })

  it('never throws, loses no word, and stays inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '? » ',
        '« ',
        '…',
        '\n',
        ' ',
        '\u00a0',
        'art. ',
        'M. ',
        'Mot',
        'mot',
        '12',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const sentences = sentencesOf(text)
        let end = 0
        for (const sentence of sentences) {
          expect(sentence.at).toBeGreaterThanOrEqual(end)
          end = sentence.at + sentence.text.length
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(sentence.at, end)).toBe(sentence.text)
          expect(sentence.words).toBeGreaterThan(0)
        }
      }),
    )
  })
})
